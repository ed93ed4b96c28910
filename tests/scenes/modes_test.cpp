// The picker, the flash cards, the pairs and the rounds of the modes at every width and with large texts: nothing
// overflows, nothing overlaps, and the focus comes everywhere.
#include "scenes/modes.hpp"

#include <doctest/doctest.h>

#include "play/modes/mode.hpp"
#include "play/player.hpp"
#include "scenes/browse.hpp"
#include "scenes/pairs.hpp"
#include "scenes/table.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

Session session_of(const std::string& key, const std::string& mode, std::uint64_t seed = 2) {
    const RoundPlan plan = plan_of(*find_mode(mode), seed);
    return begin(std::make_shared<const Deal>(deal(pack(key).material, plan)), plan);
}

scenes::ModesView all_modes() {
    scenes::ModesView view{
        .stories = {{"p", "Ukraine peace talks: where they stand"}, {"q", "The harbour summit (invented)"}}};
    for (const Mode& mode : modes()) {
        if (mode.offered) {
            view.modes.push_back({std::string(mode.name), "Played today: 1000 points. Days in a row: 365"});
        }
    }
    return view;
}

template <class Look>
void at_every_size(const Look& look) {
    for (const ui::Size size : sizes()) {
        for (const std::size_t per_cent : {100U, 150U, 200U}) {
            CAPTURE(size.width);
            CAPTURE(per_cent);
            look(stage_for_reading(size, "light", per_cent));
        }
    }
}

}  // namespace

TEST_CASE("the picker fits at every width and text size, and a number or a click starts a mode") {
    at_every_size([](const scenes::Stage& here) {
        scenes::Modes picker(all_modes(), here);
        const std::size_t count = picker.ring().size();
        for (std::size_t i = 0; i < count; ++i) {
            CHECK(joined(faults(picker.draw(here), picker.ring(), here, &picker.scroll())) == "");
            picker.took(ui::Key{ui::Named::tab}, here);
        }
    });
    const scenes::Stage here = stage();
    scenes::Modes picker(all_modes(), here);
    const auto typed = picker.took(ui::Typed{"5"}, here);
    REQUIRE(std::holds_alternative<scenes::StartRound>(typed.next));
    CHECK(std::get<scenes::StartRound>(typed.next).mode == "survival");
    const ui::Point at = picker.ring()[1]->box.centre();
    picker.took(ui::PointerPressed{at}, here);
    const auto clicked = picker.took(ui::PointerReleased{at}, here);
    REQUIRE(std::holds_alternative<scenes::StartRound>(clicked.next));
    CHECK(std::get<scenes::StartRound>(clicked.next).mode == "sides");
    CHECK(std::holds_alternative<scenes::ShowHome>(picker.took(ui::Key{ui::Named::escape}, here).next));
}

TEST_CASE("every flash card fits on both sides") {
    for (const std::string& key : pack_keys()) {
        at_every_size([&](const scenes::Stage& here) {
            Session session = session_of(key, "browse");
            scenes::Browse cards(session, {key, "A title", decks(pack(key).material)}, here);
            while (session.phase != Phase::finished) {
                INFO(session.question().stem);
                CHECK(joined(faults(cards.draw(session, here), cards.ring(), here)) == "");
                session = step(session, session.phase == Phase::asking ? Command(Turn{}) : Command(Continue{})).session;
                if (session.phase != Phase::finished) {
                    cards.follow(session, here);
                }
            }
        });
    }
}

TEST_CASE("every board of pairs fits, with a wrong pair shown and with pairs found") {
    for (const std::string& key : pack_keys()) {
        at_every_size([&](const scenes::Stage& here) {
            Session session = session_of(key, "pairs");
            scenes::Pairs table(session, "A title", here);
            Rng rng(7);
            while (session.phase != Phase::finished) {
                INFO(session.question().stem);
                CHECK(joined(faults(table.draw(session, here), table.ring(), here)) == "");
                const auto& match = std::get<Match>(session.question().task);
                std::size_t left = 0;
                while (session.joining.partner[left]) {
                    ++left;
                }
                std::size_t right = match.partner[left];
                for (std::size_t other = 0; rng.chance(0.4) && other < match.rights.size(); ++other) {
                    if (std::ranges::find(session.joining.partner, std::optional(other)) ==
                        session.joining.partner.end()) {
                        right = other;
                        break;
                    }
                }
                table.took(ui::Typed{std::to_string(left + 1)}, session, here);
                const auto reaction =
                    table.took(ui::Typed{std::to_string(match.lefts.size() + right + 1)}, session, here);
                REQUIRE(reaction.command.has_value());
                session = step(session, *reaction.command).session;
                table.follow(session, here);
            }
        });
    }
}

TEST_CASE("rounds of the modes fit at every width, before and after the answer") {
    for (const std::string& key : pack_keys()) {
        for (const std::string mode : {"sides", "timeline", "survival"}) {
            for (const ui::Size size : sizes()) {
                const scenes::Stage here = stage(size);
                Session session = session_of(key, mode);
                scenes::Round round(session, "Ukraine peace talks: where they stand", here);
                for (int i = 0; i < 24 && session.phase != Phase::finished; ++i) {
                    CAPTURE(mode);
                    CAPTURE(size.width);
                    INFO(session.question().stem);
                    CHECK(joined(faults(round.draw(session, here), round.ring(session), here)) == "");
                    session = step(session, session.phase == Phase::feedback
                                                ? Command(Continue{})
                                                : Command(Answer{right_response(session.question().task), {}}))
                                  .session;
                    round.follow(session, here);
                }
            }
        }
    }
}
