graph [
node [ id 1 "Ann" ]
]
