graph [
node [ id 1.5 ]
node [ id "ann" ]
node [ label "Ben" ]
node [ id 99999999999999999999 ]
]
