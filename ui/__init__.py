"""Qt widgets: what people see and press. No SQL and no rules of the trade live here."""
