#include "app/text_sayings.hpp"

#include <string>

#include "app/challenge.hpp"
#include "app/written_answer.hpp"

namespace standpoint {

namespace {

std::string result_of(const Record& record) {
    return record.struck      ? "text.struck"
           : record.overruled ? "text.overruled"
                              : "text.felt." + std::string(word(*record.felt));
}

}  // namespace

bool tell_said(Game& game, Terminal& terminal, const std::vector<Happening>& happenings) {
    bool taken = true;
    for (const Happening& happening : happenings) {
        if (const auto* changed = std::get_if<AnswerChanged>(&happening)) {
            terminal.say(game.texts.part(result_of(changed->record)));
        } else if (const auto* aside = std::get_if<ItemSetAside>(&happening)) {
            terminal.say(game.texts.part(aside->for_good ? "text.suspended" : "text.buried"));
        } else if (const auto* refused = std::get_if<NotAllowed>(&happening)) {
            terminal.say(game.texts.part(refused->why));
            taken = false;
        }
    }
    for (const Notice& notice : game.store.take_notices()) {
        terminal.say(told(game.texts, notice), Tone::wrong);
    }
    return taken;
}

bool report_question(const KeptRound& round, const Record& record, const Game& game, Terminal& terminal) {
    const auto file = write_challenge(game, round, record);
    if (!file) {
        const Problem& problem = file.problems().front();
        terminal.say(game.texts.part("text.challenge.failed", {{"sentence", problem.place + ": " + problem.sentence}}));
        return false;
    }
    terminal.say(game.texts.part("text.challenge.written", {{"file", file->string()}}));
    return true;
}

bool say_of_last(KeptRound& round, Game& game, Terminal& terminal, std::string_view line) {
    const auto saying = saying_from(line);
    if (!saying) {
        terminal.say(game.texts.part("text.help.last"));
        return false;
    }
    if (std::holds_alternative<SetAside>(*saying) && round.session().phase != Phase::finished) {
        return tell_said(game, terminal, round.take(*saying));
    }
    if (std::holds_alternative<Strike>(*saying) && round.would_take_of_last(*saying) &&
        !report_question(round, round.session().records.back(), game, terminal)) {
        return false;
    }
    return tell_said(game, terminal, round.take_of_last(*saying));
}

}  // namespace standpoint
