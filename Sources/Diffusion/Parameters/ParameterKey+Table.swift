extension ParameterKey {
  /// One row a parameter, in the order of the cases; the rows stand with the models that they belong to.
  static let table: [Parameter] = allCases.map { key in
    for model in Models.all {
      if let row = model.parameters[key] { return row }
    }
    preconditionFailure("no model has a row for \(key)")
  }
}

extension Parameter {
  /// How the defaults of the community model came about.
  static let tuned = "tuned to national averages (SCIENCE §1.5)"
}
