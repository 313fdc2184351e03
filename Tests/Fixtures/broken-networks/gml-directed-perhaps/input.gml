graph [
directed yes
directed 2
node [ id 1 ]
]
