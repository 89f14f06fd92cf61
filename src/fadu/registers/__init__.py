"""名录、清单: what exists, dated. Each register is declared once; its items are made from recorded adjustments."""
