"""Acts that only registers cite."""
from fadu.law.acts import act

EMERGENCY = act("突发事件应对法", in_force="2024-11-01", full="中华人民共和国突发事件应对法", rank="法律")
