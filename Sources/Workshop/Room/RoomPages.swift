/// Pages of the room.
enum RoomPages {
  /// For phones.
  static var join: Page {
    Page(
      title: "Join the room",
      body: """
        <h1>Join the room</h1>
        <form id="join"><p><label for="code">The code on the wall</label></p>
        <p><input id="code" name="code" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="12" required>
        <button class="strong">Join</button></p></form>
        <p id="said" role="status"></p>
        <p class="small">Nobody is asked for a name. Your answers are counted with those of the others.</p>
        """,
      scripts: ["room.js"], isForRoom: true)
  }

  static var phone: Page {
    Page(
      title: "In the room",
      body: """
        <h1 id="title">You are in</h1>
        <p id="words" class="lead">Wait for the first question.</p>
        <form id="question" hidden><fieldset class="choices"><legend class="unseen">Your answer</legend>
        <div id="choices"></div></fieldset></form>
        <p id="said" role="status"></p>
        """,
      scripts: ["room.js"], isForRoom: true)
  }

  /// For the wall.
  static func facilitator(_ addresses: [String], _ code: String) -> Page {
    let places = addresses.map { "<li><b>\(Page.escaped($0))</b></li>" }
    return Page(
      title: "The room",
      body: """
        <h1>Join with a phone</h1>
        \(addresses.first.flatMap { address in QRCode(address)?.svg("Square for phones: \(address)") } ?? "")
        <p>In the same Wi-Fi, open:</p>
        <ul class="address">\(places.joined())</ul>
        <p>The code: <b class="code">\(code.prefix(4)) \(code.suffix(4))</b></p>
        <p id="people" role="status"></p>
        <h2 id="title"></h2>
        <p id="words"></p>
        <div class="counts" id="counts"></div>
        <p class="small">Plain HTTP: whoever listens in on this Wi-Fi can read the guesses. They hold no names.
        Questions open by themselves as you go through a lesson.</p>
        """,
      scripts: ["room.js"], links: HomePage.links(true))
  }
}
