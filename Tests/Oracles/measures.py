"""Network measures by networkx (and by igraph, where it is installed), for Kith's tests to agree with.

Reads the graphs of one file and prints a line for each measure of each graph: its name, then its numbers;
"nan" where it is undefined. Nothing here knows how Kith works its measures out.

    graph NUMBER PEOPLE
    groups G…                 one a person
    communities C…            one a person, as Kith found them: judged here, not found
    leiden C…                 likewise, by its other method
    tie A B CONTACTS STRENGTH one a tie; a pair may have several
"""

import math
import random
import sys
import warnings

import networkx as nx
import numpy as np

try:
    import igraph
except ImportError:
    igraph = None

warnings.filterwarnings("ignore")


def graphs(path):
    with open(path, encoding="utf-8") as lines:
        graph = None
        for line in lines:
            word, *rest = line.split()
            if word == "graph":
                if graph is not None:
                    yield graph
                graph = {"number": rest[0], "people": int(rest[1]), "ties": []}
            elif word == "tie":
                graph["ties"].append((int(rest[0]), int(rest[1]), float(rest[2]), float(rest[3])))
            else:
                graph[word] = [int(value) for value in rest]
        if graph is not None:
            yield graph


def build(data):
    """One edge a pair: contacts add up, the strength is their mean weighted by contacts."""
    many = nx.MultiGraph()
    many.add_nodes_from(range(data["people"]))
    for a, b, contacts, strength in data["ties"]:
        many.add_edge(a, b, contacts=contacts, strength=strength)
    graph = nx.Graph()
    graph.add_nodes_from(range(data["people"]))
    for a, b in set((min(a, b), max(a, b)) for a, b, _ in many.edges):
        ties = list(many.get_edge_data(a, b).values())
        contacts = sum(tie["contacts"] for tie in ties)
        weighted = sum(tie["contacts"] * tie["strength"] for tie in ties)
        graph.add_edge(a, b, contacts=contacts, strength=weighted / contacts, weight=weighted)
    for person, group in enumerate(data["groups"]):
        graph.nodes[person]["group"] = group
    return graph


def undefined(value, condition):
    return value if condition else math.nan


def spectrum(graph):
    """λ_max, the share of ones in its vectors, and the gap below it."""
    matrix = nx.to_numpy_array(graph, nodelist=range(len(graph)), weight=None)
    values, vectors = np.linalg.eigh(matrix)
    top = values > values[-1] - 1e-9
    vector = vectors[:, top] @ (vectors[:, top].T @ np.ones(len(graph)))
    gap = values[-1] - max(values[~top], default=-math.inf)
    return values[-1], vector / np.linalg.norm(vector), gap, matrix


def by_networkx(data):
    graph = build(data)
    people = range(len(graph))
    degree = dict(graph.degree)
    groups = data["groups"]
    pairs = sum(d * (d - 1) // 2 for d in degree.values())
    constraint = nx.constraint(graph)
    triangles = nx.triangles(graph)
    clustering = nx.clustering(graph)
    across = sum(groups[a] != groups[b] for a, b in graph.edges)
    edges = graph.number_of_edges()
    out = {}

    def each(name, values):
        out[name] = [float(values[person]) for person in people]

    each("degree", degree)
    each("contacts", dict(graph.degree(weight="weight")))
    each("betweenness", nx.betweenness_centrality(graph))
    out["threaded"] = out["betweenness"]
    each("closeness", nx.closeness_centrality(graph))
    each("shell", nx.core_number(graph))
    each("triangles", triangles)
    each("constraint", [undefined(constraint[p], degree[p] > 0) for p in people])
    each("clustering", [undefined(clustering[p], degree[p] > 1) for p in people])
    each(
        "reach",
        [len(nx.single_source_shortest_path_length(graph, p, cutoff=2)) - 1 for p in people],
    )
    each(
        "participation",
        [
            1 - sum((sum(groups[f] == g for f in graph[p]) / degree[p]) ** 2 for g in set(groups))
            if degree[p]
            else math.nan
            for p in people
        ],
    )
    out["components"] = sorted(float(len(part)) for part in nx.connected_components(graph))
    out["density"] = [nx.density(graph)]
    out["transitivity"] = [undefined(nx.transitivity(graph), pairs > 0)]
    ends = set(d for d in degree.values() if d > 0)
    out["assortativity"] = [
        nx.degree_assortativity_coefficient(graph) if len(ends) > 1 else math.nan
    ]
    tied = set(groups[p] for p in people if degree[p] > 0)
    out["mixing"] = [
        nx.attribute_assortativity_coefficient(graph, "group") if len(tied) > 1 else math.nan
    ]
    out["external"] = [(across - (edges - across)) / edges if edges else math.nan]
    members = [p for p in people if groups[p] == 0]
    cut = nx.cut_size(graph, members) if members else 0
    inside = graph.subgraph(members).number_of_edges()
    out["bridging"] = [cut / (cut + inside) if cut + inside else math.nan]
    friends = nx.average_neighbor_degree(graph)
    out["friend"] = [
        sum(friends[p] for p in people if degree[p]) / sum(degree[p] > 0 for p in people)
        if edges
        else math.nan
    ]
    top, vector, gap, matrix = spectrum(graph)
    out["radius"] = [top]
    if edges and gap > 1e-3:
        each("eigenvector", vector)
    if edges:
        step = matrix / top
        ones = np.ones(len(graph))
        each("diffusion", step @ ones + step @ step @ ones + step @ step @ step @ ones)
        parts = [
            {p for p in people if data["communities"][p] == c} for c in set(data["communities"])
        ]
        out["modularity"] = [nx.community.modularity(graph, parts, weight=None)]
        out["together"] = [float(all(nx.is_connected(graph.subgraph(part)) for part in parts))]
        parts = [{p for p in people if data["leiden"][p] == c} for c in set(data["leiden"])]
        out["leidenModularity"] = [nx.community.modularity(graph, parts, weight=None)]
        out["leidenTogether"] = [
            float(all(nx.is_connected(graph.subgraph(part)) for part in parts))
        ]
        found = nx.community.louvain_communities(graph, weight=None, seed=1)
        out["louvain"] = [nx.community.modularity(graph, found, weight=None)]
    return out


def by_igraph(data):
    pairs = sorted(build(data).edges)
    graph = igraph.Graph(n=data["people"], edges=pairs)
    n = data["people"]
    degree = graph.degree()
    out = {}
    between = graph.betweenness(directed=False)
    out["betweenness"] = [b / ((n - 1) * (n - 2) / 2) if n > 2 else 0.0 for b in between]
    out["shell"] = [float(value) for value in graph.coreness()]
    constraint = graph.constraint()
    out["constraint"] = [undefined(c, d > 0) for c, d in zip(constraint, degree)]
    out["clustering"] = graph.transitivity_local_undirected(mode="nan")
    out["transitivity"] = [graph.transitivity_undirected(mode="nan")]
    out["assortativity"] = [graph.assortativity_degree(directed=False)]
    if len(set(d for d in degree if d > 0)) < 2:
        out["assortativity"] = [math.nan]
    out["modularity"] = [graph.modularity(data["communities"])] if pairs else [math.nan]
    out["threaded"] = out["betweenness"]
    if pairs:
        found = graph.community_leiden(objective_function="modularity", n_iterations=10)
        out["leiden"] = [graph.modularity(found.membership)]
    return out


def main():
    if igraph:
        igraph.set_random_number_generator(random.Random(1))
    for data in graphs(sys.argv[1]):
        print("graph", data["number"], "igraph" if igraph else "networkx")
        for name, values in by_networkx(data).items():
            print(name, *(repr(float(value)) for value in values))
        if igraph:
            for name, values in by_igraph(data).items():
                print("igraph:" + name, *(repr(float(value)) for value in values))


main()
