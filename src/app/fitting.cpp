#include "app/fitting.hpp"

#include <string>
#include <vector>

#include "learn/fit.hpp"

namespace standpoint {

namespace {

// "0.3721", with the mark that the language uses.
std::string four_decimals(const Phrases& texts, double value) {
    constexpr int scale = 10'000;
    const auto all = static_cast<long>(value * scale + 0.5);
    std::string decimals = std::to_string(all % scale);
    decimals.insert(0, 4 - decimals.size(), '0');
    return std::to_string(all / scale) + texts.part("text.fit.decimal-mark") + decimals;
}

}  // namespace

bool fit_parameters(Game& game, Terminal& terminal) {
    const Phrases& texts = game.texts;
    const std::vector<std::vector<LoggedAnswer>> logs = game.store.logs(game.player.uid);
    const auto fit = fitted(logs, game.store.parameters(game.player.uid));
    if (!fit) {
        terminal.say(texts.part("text.fit.few", {{"least", std::to_string(least_reviews_to_fit)}}));
        return false;
    }
    terminal.say(texts.part("text.fit.loss", {{"reviews", std::to_string(fit->reviews)},
                                              {"held", std::to_string(fit->held_back)},
                                              {"before", four_decimals(texts, fit->before)},
                                              {"after", four_decimals(texts, fit->after)}}));
    if (!fit->taken) {
        terminal.say(texts.part("text.fit.not-better"));
        return true;
    }
    const bool kept = game.store.save_parameters(game.player.uid, fit->parameters, game.outside.now());
    const std::string version = std::to_string(fit->parameters.version);
    terminal.say(texts.part(kept ? "text.fit.taken" : "text.fit.not-kept", {{"version", version}}));
    for (const Notice& notice : game.store.take_notices()) {
        terminal.say(told(texts, notice));
    }
    return kept;
}

}  // namespace standpoint
