graph [
directed 1
directed 0
node [ id 1 ]
]
