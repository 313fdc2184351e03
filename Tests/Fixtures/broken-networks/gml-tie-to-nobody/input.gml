graph [
node [ id 100 ]
node [ id 2 ]
edge [ source 100 target 2 ]
edge [ source 10 target 2 ]
edge [ source 2 ]
edge [ source "2" target 2 ]
]
