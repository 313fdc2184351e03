extension Assets {
  /// Phones, and the page on the wall.
  static let room = #"""
    "use strict";
    (() => {
      const say = (words) => { const said = kith.byId("said"); if (said) said.textContent = words; };
      kith.byId("join")?.addEventListener("submit", async (event) => {
        event.preventDefault();
        try {
          await kith.send("/api/join", { code: kith.byId("code").value });
          location.href = "/phone";
        } catch (error) { say(error.message); }
      });
      if (!kith.byId("words")) return;
      let shown = null;
      const show = (state) => {
        const key = state.question && state.lesson + "." + state.question + "." + state.turn;
        kith.byId("title").textContent = state.question ? state.title : kith.byId("people") ? "No question is open" : "You are in";
        kith.byId("words").textContent = state.question ? state.words
          : kith.byId("people") ? "Open a lesson: its questions then stand here and on the phones." : "Wait for the next question.";
        if (kith.byId("people")) {
          kith.byId("people").textContent = state.people === 1 ? "One phone has joined." : state.people + " phones have joined.";
          if (state.question) kith.bars(kith.byId("counts"), state.choices, state.counts);
          else kith.byId("counts").replaceChildren();
          return;
        }
        const form = kith.byId("question");
        form.hidden = !state.question;
        if (key === shown) return;
        shown = key;
        say("");
        kith.byId("choices").replaceChildren(...(state.choices ?? []).map((choice, index) => {
          const input = kith.make("input", { type: "radio", name: "choice", value: index });
          input.addEventListener("change", () => kith.send("/api/vote",
            { lesson: state.lesson, question: state.question, choice: index })
            .then(() => say("Counted. You can still change it.")).catch((error) => say(error.message)));
          return kith.make("label", { class: "choice" }, input, kith.make("span", {}, choice));
        }));
      };
      const events = new EventSource("/api/question/events");
      events.onmessage = (event) => show(JSON.parse(event.data));
      events.onerror = () => say("Connecting again …");
      events.onopen = () => say("");
    })();
    """#
}
