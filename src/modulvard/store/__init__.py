"""The encrypted store: mapped rows, queries, migrations, keys, backup, log. Hands out domain values, never rows."""
