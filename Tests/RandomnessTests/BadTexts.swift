/// A text that is refused, and what is said about it. The part to underline stands between ‹ and ›, or
/// ‹› where something is missing.
struct BadText: Sendable {
  var marked: String
  var code: String
  var message: String
  var hint: String?

  init(_ marked: String, _ code: String, _ message: String, _ hint: String? = nil) {
    self.marked = marked
    self.code = "E-DIST-" + code
    self.message = message
    self.hint = hint
  }
}

private let digits = "write digits, with a point before decimals, such as 0.05"
private let betaUse = "write \"beta(a, b)\" or \"beta(mean, sd)\""
private let cutUse = "only \"above 0\", \"below 1\" or \"between 0 and 1\" can"
private let lognormalUse =
  "write \"lognormal(zeta, sigma)\" or \"lognormal(mean, cv)\" or \"lognormal(mean, sd)\""

let badTexts: [BadText] = [
  BadText("‹›", "EMPTY", "a number or a distribution is missing", "for example 0.3 or beta(2, 5)"),
  BadText(
    "‹ \t›", "EMPTY", "a number or a distribution is missing", "for example 0.3 or beta(2, 5)"),
  BadText("‹nan›", "NAME", "there is no distribution \"nan\""),
  BadText("‹NaN›", "NAME", "there is no distribution \"NaN\""),
  BadText("‹0x1p3›", "NUMBER", "\"0x1p3\" is not a number", digits),
  BadText("‹inf›", "NAME", "there is no distribution \"inf\""),
  BadText("‹-inf›", "NUMBER", "\"-inf\" is not a number", digits),
  BadText("‹1e999›", "NUMBER", "\"1e999\" is not a number", digits),
  BadText("‹.5›", "NUMBER", "\".5\" is not a number", digits),
  BadText("‹40%›", "NUMBER", "\"40%\" is not a number", "write a share as a decimal, such as 0.4"),
  BadText(
    "0‹,›5", "SYNTAX", "\",\" cannot follow a number", "write a point before decimals, such as 0.05"
  ),
  BadText("‹−3›", "NUMBER", "\"−3\" is not a number", digits),
  BadText("0.3 ‹above› 0", "SYNTAX", "\"above\" cannot follow a number"),
  BadText("0.05 ‹per› day", "SYNTAX", "\"per\" cannot follow a number"),
  BadText("‹betta›(2, 5)", "NAME", "there is no distribution \"betta\"", "did you mean \"beta\"?"),
  BadText("‹Beta›(2, 5)", "NAME", "there is no distribution \"Beta\"", "did you mean \"beta\"?"),
  BadText("‹gauss›(1,2)", "NAME", "there is no distribution \"gauss\""),
  BadText("‹wibble›(1)", "NAME", "there is no distribution \"wibble\""),
  BadText("‹(›2, 5)", "SYNTAX", "expected a number or the name of a distribution, found \"(\""),
  BadText("‹beta›", "PARAMETER", "beta needs its numbers", betaUse),
  BadText("beta‹()›", "PARAMETER", "beta needs its numbers", betaUse),
  BadText("beta(2‹›", "SYNTAX", "the bracket after beta is not closed"),
  BadText("beta(2,‹›", "SYNTAX", "the bracket after beta is not closed"),
  BadText("beta(2, 5‹›", "SYNTAX", "the bracket after beta is not closed"),
  BadText("beta(2 ‹5›)", "SYNTAX", "expected a comma or a closing bracket, found \"5\""),
  BadText("beta(2,‹,›5)", "SYNTAX", "a number is missing before \",\""),
  BadText("beta(‹,› 5)", "SYNTAX", "a number is missing before \",\""),
  BadText("beta(2, 5,‹)›", "SYNTAX", "a number is missing before \")\""),
  BadText("beta‹(2)›", "PARAMETER", "beta takes 2 numbers (a, b), not 1", betaUse),
  BadText("beta‹(2, 5, 7)›", "PARAMETER", "beta takes 2 numbers (a, b), not 3", betaUse),
  BadText("landau‹(3)›", "PARAMETER", "landau takes no numbers, not 1", "write \"landau\""),
  BadText("beta(‹nan›, 5)", "NUMBER", "\"nan\" is not a number", digits),
  BadText("beta(2, ‹inf›)", "NUMBER", "\"inf\" is not a number", digits),
  BadText("beta(‹a› nan, b 5)", "NUMBER", "a number is missing after \"a\""),
  BadText("beta(2, ‹0x1p3›)", "NUMBER", "\"0x1p3\" is not a number", digits),
  BadText(
    "beta(2, ‹5%›)", "NUMBER", "\"5%\" is not a number", "write a share as a decimal, such as 0.4"),
  BadText(
    "beta(‹mean=0.4›, sd=0.1)", "NUMBER", "\"mean=0.4\" is not a number",
    "write a name, a blank and a number, such as mean 4"),
  BadText("beta(‹mean›, 5)", "NUMBER", "a number is missing after \"mean\""),
  BadText("beta(mean 0.4, ‹0.1›)", "PARAMETER", "name all numbers of beta or none", betaUse),
  BadText("beta‹(mean 0.4)›", "PARAMETER", "beta also needs sd", betaUse),
  BadText(
    "beta‹(mean 0.4, a 2)›", "PARAMETER", "these numbers of beta do not go together", betaUse),
  BadText(
    "beta(‹meen› 0.4, sd 0.1)", "PARAMETER", "beta has no number called \"meen\"",
    "did you mean \"mean\"?"),
  BadText("beta(a 2, ‹wibble› 5)", "PARAMETER", "beta has no number called \"wibble\"", betaUse),
  BadText("beta(a 2, ‹alpha› 3)", "PARAMETER", "\"alpha\" is given twice", betaUse),
  BadText("beta(a 2, b 3, ‹a› 4)", "PARAMETER", "\"a\" is given twice", betaUse),
  BadText("beta(mean 0.4, ‹mean› 0.1)", "PARAMETER", "\"mean\" is given twice", betaUse),
  BadText("lognormal‹(0.02, 0.5)›", "PARAMETER", "say which numbers these are", lognormalUse),
  BadText("lognormal‹(mean 0.02)›", "PARAMETER", "lognormal also needs cv", lognormalUse),
  BadText("beta(‹0›, 5)", "RANGE", "a of beta must be from 0.01 to 10000, not 0"),
  BadText("beta(2, ‹1e7›)", "RANGE", "b of beta must be from 0.01 to 10000, not 10000000"),
  BadText(
    "beta‹(mean 0.4, sd 0.49)›", "RANGE",
    "in beta, sd must be below the square root of mean × (1 − mean)"),
  BadText(
    "beta‹(mean 0.4, sd 0.000001)›", "RANGE",
    "for these numbers, a of beta would not be from 0.01 to 10000"),
  BadText("normal(7, ‹0›)", "RANGE", "sd of normal must be above 0 and at most 1000000000, not 0"),
  BadText(
    "normal(7, ‹-2›)", "RANGE", "sd of normal must be above 0 and at most 1000000000, not -2"),
  BadText(
    "binomial(‹0.2›, 7)", "RANGE",
    "trials of binomial must be a whole number from 0 to 100000, not 0.2"),
  BadText("binomial(7, ‹1.2›)", "RANGE", "p of binomial must be from 0 to 1, not 1.2"),
  BadText("uniform‹(4, 1)›", "RANGE", "in uniform, low must be below high"),
  BadText(
    "hypergeometric‹(3, 4, 9)›", "RANGE",
    "in hypergeometric, drawn must be at most marked + unmarked"),
  BadText("gamma(mean 5, cv ‹0.001›)", "RANGE", "cv of gamma must be from 0.01 to 10, not 0.001"),
  BadText("geometric‹(0.000001)›", "RANGE", "this geometric reaches counts beyond ten million"),
  BadText("gaussian-tail‹(40, 1)›", "RANGE", "in gaussian-tail, start must be at most 30 × sigma"),
  BadText("normal(7, 2) above‹›", "NUMBER", "a number is missing after \"above\""),
  BadText("normal(7, 2) above ‹nan›", "NUMBER", "\"nan\" is not a number", digits),
  BadText(
    "normal(7, 2) between 0‹›", "SYNTAX", "expected \"and\" and a second number",
    "for example: between 0 and 1"),
  BadText(
    "normal(7, 2) between 0 ‹to› 1", "SYNTAX", "expected \"and\" and a second number",
    "for example: between 0 and 1"),
  BadText(
    "normal(7, 2) ‹between 1 and 0›", "CUT",
    "the first number after \"between\" must be below the second"),
  BadText(
    "normal(7, 2) ‹above 100›", "CUT",
    "less than one in a million draws of normal(mean 7, sd 2) would be kept"),
  BadText("normal(7, 2) above 0 ‹below› 5", "SYNTAX", "\"below\" cannot follow a distribution"),
  BadText("normal(7, 2) ‹per› future", "SYNTAX", "\"per\" cannot follow a distribution", cutUse),
  BadText("normal(7, 2)‹)›", "SYNTAX", "\")\" cannot follow a distribution", cutUse),
  BadText(
    "poisson(3) ‹above 0›", "CUT",
    "poisson gives counts, and only continuous distributions can be cut"),
  BadText("landau ‹above 0›", "CUT", "landau cannot be cut"),
  BadText(
    "uniform(1, 4) ‹above 4›", "CUT",
    "less than one in a million draws of uniform(low 1, high 4) would be kept"),
  BadText("beta(2, 5) above 0 ‹per› day", "SYNTAX", "\"per\" cannot follow a distribution"),
  BadText("normal(‹7;› 2)", "NUMBER", "\"7;\" is not a number", digits),
  BadText("‹é›(2)", "NAME", "there is no distribution \"é\""),
  BadText("fixed(‹1e308›)", "RANGE", "value of fixed must be from -1e+300 to 1e+300, not 1e+308"),
  BadText("beta(2, 5) between 0 and‹›", "NUMBER", "a number is missing after \"and\""),
  BadText("t(‹0.1›)", "RANGE", "df of t must be from 0.5 to 1000000, not 0.1"),
  BadText(
    "negbin‹(n 2, mean 3)›", "PARAMETER", "these numbers of negative-binomial do not go together",
    "write \"negative-binomial(n, p)\" or \"negative-binomial(mean, dispersion)\""),
]
