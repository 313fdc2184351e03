Version 1
grph [ node [ id 1 ] ]
