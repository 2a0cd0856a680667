extension Policy {
  /// The service charter: each standard, and what citizens can do.
  var charterThings: [PolicyThing] {
    var whole = PolicyThing("charter", "Carta dei servizi", "Service charter")
    whole.say("redress", "rimedi", "redress", charter?.redress?.quoted)
    return (charter?.standards ?? []).map { standard in
      var thing = PolicyThing("charter", "Standard", "Standard", code: standard.code)
      thing.say("name", "nome", "name", standard.name.quoted)
      thing.say("figure", "dato", "figure", standard.figure)
      thing.say("promise", "promessa", "promise", standard.promise.words)
      return thing
    } + [whole]
  }

  /// What the public forms of the statistics leave out.
  var publicFigures: PolicyThing {
    var thing = PolicyThing("statistics", "Statistiche pubbliche", "Public statistics")
    thing.say("smallCells", "conteggio minimo pubblicato", "least count published", smallCells)
    return thing
  }
}
