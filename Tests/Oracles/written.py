"""What networkx, igraph, csv and sqlite3 find in the files that Kith writes, for its tests to agree with.

    written.py FORMAT FILE…

Prints a line for each reader: its name, the number of people, then a tie each as "A|B|WEIGHT", ends and ties in
order. Places, which some formats hold as nodes, do not count. Nothing here knows how Kith writes.
"""

import csv
import html
import os
import sqlite3
import sys

import networkx as nx

try:
    import igraph
except ImportError:
    igraph = None


def show(reader, people, ties):
    lines = sorted("|".join(sorted((a, b)) + [repr(float(weight))]) for a, b, weight in ties)
    print("\t".join([reader, str(len(people))] + lines))


def is_person(data):
    return data.get("kith_type", "person") in ("person", "", None)


def by_networkx(graph, name=lambda node, data: node, weight="weight"):
    people = {node: name(node, data) for node, data in graph.nodes(data=True) if is_person(data)}
    ties = [
        (people[a], people[b], data[weight])
        for a, b, data in graph.edges(data=True)
        if a in people and b in people
    ]
    show("networkx", people, ties)


def by_igraph(graph, label):
    people = {v.index: v[label] for v in graph.vs if is_person(v.attributes())}
    ties = [
        (people[e.source], people[e.target], e["weight"])
        for e in graph.es
        if e.source in people and e.target in people
    ]
    show("igraph", people, ties)


def rows(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def table(path, name):
    return rows(next(p for p in path if os.path.basename(p).endswith(name)))


def main():
    form, files = sys.argv[1], sys.argv[2:]
    if form == "graphml":
        by_networkx(nx.read_graphml(files[0], force_multigraph=True))
        if igraph:
            by_igraph(igraph.Graph.Read_GraphML(files[0]), "id")
    elif form == "gexf":
        by_networkx(nx.read_gexf(files[0]))
    elif form == "pajek":
        net = next(f for f in files if f.endswith(".net"))
        # Letters beyond ASCII stand as character references, which Pajek shows as letters.
        by_networkx(nx.read_pajek(net), name=lambda node, data: html.unescape(node))
        if igraph:
            graph = igraph.Graph.Read_Pajek(net)
            label = "name" if "name" in graph.vs.attributes() else "id"
            graph.vs["label"] = [html.unescape(text) for text in graph.vs[label]]
            by_igraph(graph, "label")
    elif form == "gephi":
        ties = table(files, "-edges.csv")
        show("csv", table(files, "-nodes.csv"), [(t["Source"], t["Target"], t["Weight"]) for t in ties])
    elif form == "csv":
        ties = table(files, "ties.csv")
        show("csv", table(files, "people.csv"), [(t["from"], t["to"], t["strength"]) for t in ties])
    elif form == "sqlite":
        base = sqlite3.connect(files[0])
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        people = base.execute("SELECT id FROM people").fetchall()
        show("sqlite3", people, base.execute('SELECT "from", "to", strength FROM ties').fetchall())


main()
