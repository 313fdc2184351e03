# people and how they know each other
Creator "somebody"
graph [
  directed 1
  node [ id 1 label "Ann &amp; &#201;va" age 41 graphics [ x .5 fill "red" ] ]
  node [ id 2 label "Ben" d -Inf ]
  node [ id -3 ]
  edge [ source 1 target 2 weight 2.5 kind "kin" ]
  edge [
    source 2
    target -3
    weight 1e-3
  ]
  edge [ source 1 target -3 value 7 ]
]
