"""How a sheet is set: sizes, lines, blocks, tables, pages (mockups' paper rules, ux.md section 4 "Paper")."""
