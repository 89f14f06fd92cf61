"""清单: statutory lists of what was done in a period, one row a matter: filed documents, data for credit platforms."""
