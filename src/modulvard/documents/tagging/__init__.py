"""Tagged PDF: what is on the sheet, in reading order, for those who hear it (tagged-pdf.md, PDF/UA-1).

A print builds a tree of nodes while its content is made; the canvas notes on which page each of them is drawn.
"""
