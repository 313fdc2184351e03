graph [
node [ id 1 id 2 ]
edge [ source 1 source 1 target 1 ]
]
