graph [
node [ id 1 ]
edge [ source 1 target 1 weight NaN ]
edge [ source 1 target 1 weight -Inf ]
edge [ source 1 target 1 weight "strong" ]
]
