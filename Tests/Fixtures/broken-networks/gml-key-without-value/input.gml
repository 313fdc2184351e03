graph [
node [ id ]
node [ id 1 ] label
