// The briefing's data: every fact once, answers joined both ways, silence and order only where the article gives them.
#include "play/briefing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "facts/claim.hpp"
#include "play/knowledge.hpp"
#include "play/packs.hpp"

using namespace standpoint;

namespace {

const std::vector<std::string> keys{packs::first, packs::second};

const Briefing& board_of(const std::string& key) {
    static std::map<std::string, Briefing> boards;
    if (const auto known = boards.find(key); known != boards.end()) {
        return known->second;
    }
    return boards.emplace(key, briefing_of(packs::pack(key).material)).first->second;
}

const BriefingEntry& entry(const std::string& key, std::string_view fact) {
    const auto found = packs::pack(key).base.find_fact(fact);
    REQUIRE(found);
    return board_of(key).of(*found);
}

// "keys of the stops, an indented one is off the line"
std::string line_of(const std::string& key, const std::vector<Stop>& stops) {
    const FactBase& base = packs::pack(key).base;
    std::string all;
    for (const Stop& stop : stops) {
        all += stop.on_line ? "" : "(";
        all += base[board_of(key).entries[stop.entry].fact].key;
        all += stop.on_line ? " " : ") ";
    }
    return all;
}

}  // namespace

TEST_CASE("every fact of a pack stands on its board exactly once, in the entries and in the arrangement") {
    for (const std::string& key : keys) {
        CAPTURE(key);
        const FactBase& base = packs::pack(key).base;
        const Briefing& board = board_of(key);
        std::multiset<std::size_t> facts;
        std::multiset<std::size_t> arranged;
        for (const BriefingEntry& each : board.entries) {
            facts.insert(each.fact.index);
            const bool alone = each.section >= Section::states;
            if (alone) {
                arranged.insert(each.fact.index);
            }
        }
        const auto arrange = [&](std::size_t at) { arranged.insert(board.entries[at].fact.index); };
        for (const PeopleOfSide& group : board.people) {
            std::ranges::for_each(group.entries, arrange);
        }
        for (const auto* stops : {&board.meetings, &board.events}) {
            for (const Stop& stop : *stops) {
                arrange(stop.entry);
            }
        }
        for (const TopicBoard& topic : board.topics) {
            for (const Exchange& exchange : topic.exchanges) {
                for (const PositionCell& cell : exchange.cells) {
                    if (cell.entry) {
                        CHECK(board.entries[*cell.entry].fact == cell.about);
                        arrange(*cell.entry);
                    }
                }
            }
        }
        std::multiset<std::size_t> all;
        for (std::size_t i = 0; i < base.facts.size(); ++i) {
            all.insert(i);
            CHECK(board.of(FactId{static_cast<std::uint32_t>(i)}).fact.index == i);
        }
        CHECK(facts == all);
        CHECK(arranged == all);
    }
}

TEST_CASE("every entry has a title, the paragraph and the texts of its fact") {
    for (const std::string& key : keys) {
        const FactBase& base = packs::pack(key).base;
        for (const BriefingEntry& each : board_of(key).entries) {
            CAPTURE(base[each.fact].key);
            CHECK_FALSE(each.title.empty());
            CHECK(each.title.find('[') == std::string::npos);
            CHECK(each.title.find('{') == std::string::npos);
            CHECK(each.paragraph == base[each.fact].paragraph);
            CHECK(is_found(each, fold(base[each.fact].explanation)));
            CHECK((each.explanation.empty() || each.explanation == base[each.fact].explanation));
        }
    }
}

TEST_CASE("positions are told with the same verbs on every side, and always with their holder") {
    CHECK(entry(packs::first, "recognise-crimea").title ==
          "Vladimir Putin demands recognition of Crimea as Russian territory");
    CHECK(entry(packs::first, "no-formal-handover").title ==
          "Ukraine refuses a formal handover of the land that Russia controls");
    for (const std::string& key : keys) {
        const packs::Open& open = packs::pack(key);
        for (const FactId fact : open.base.of_kind(FactKind::position)) {
            const auto& position = open.base.get<Position>(fact);
            const Naming& holder = naming(open.base, position.holder);
            const std::string verb =
                open.phrases.part((holder.plural ? "stance.plural." : "stance.") + std::string(word(position.stance)));
            CHECK(fold(board_of(key).of(fact).title) == fold(holder.in_text + ' ' + verb + ' ' + position.what));
        }
    }
}

TEST_CASE("an answer and what it answers know each other, and stand in one exchange") {
    for (const std::string& key : keys) {
        const Briefing& board = board_of(key);
        std::size_t joined = 0;
        for (const TopicBoard& topic : board.topics) {
            for (const Exchange& exchange : topic.exchanges) {
                std::vector<FactId> here;
                for (const PositionCell& cell : exchange.cells) {
                    if (!cell.entry) {
                        continue;
                    }
                    const BriefingEntry& each = board.entries[*cell.entry];
                    here.push_back(each.fact);
                    if (each.answers) {
                        ++joined;
                        CHECK(exchange.joined);
                        CHECK(std::ranges::find(here, *each.answers) != here.end());
                        const auto& back = board.of(*each.answers).answered_by;
                        CHECK(std::ranges::find(back, each.fact) != back.end());
                    }
                }
            }
        }
        std::size_t answers = 0;
        for (const FactId fact : packs::pack(key).base.of_kind(FactKind::position)) {
            answers += packs::pack(key).base.get<Position>(fact).answers ? 1U : 0U;
        }
        CHECK(joined == answers);
        CHECK(joined > 0);
    }
}

TEST_CASE("that the article reports no answer is said exactly where that holds") {
    for (const std::string& key : keys) {
        const FactBase& base = packs::pack(key).base;
        const Briefing& board = board_of(key);
        std::set<std::size_t> silent;
        for (const TopicBoard& topic : board.topics) {
            for (const Exchange& exchange : topic.exchanges) {
                for (const PositionCell& cell : exchange.cells) {
                    if (!cell.entry) {
                        CHECK(silent.insert(cell.about.index).second);
                        CHECK(topic.columns[cell.column] == *board.of(cell.about).asked_of);
                    }
                }
            }
        }
        for (const FactId fact : base.of_kind(FactKind::position)) {
            CAPTURE(base[fact].key);
            const BriefingEntry& each = board.of(fact);
            const bool unanswered = holds(base, Claim{fact, Aspect::answer, std::string()}) == true;
            CHECK(each.none_reported == unanswered);
            CHECK(silent.contains(fact.index) == (unanswered && each.asked_of.has_value()));
        }
    }
    CHECK(entry(packs::first, "limit-army").none_reported);
    CHECK_FALSE(entry(packs::first, "drop-nato-bid").none_reported);
    CHECK_FALSE(
        entry(packs::first, "recognise-crimea").none_reported);  // the pack does not say that it goes unanswered
}

TEST_CASE("columns of a topic stand in the pack's order of sides, whoever demands") {
    for (const std::string& key : keys) {
        const FactBase& base = packs::pack(key).base;
        for (const TopicBoard& topic : board_of(key).topics) {
            CAPTURE(base[topic.topic].name);
            std::vector<std::size_t> sides;
            for (const EntityRef& column : topic.columns) {
                if (const auto* side = std::get_if<SideId>(&column)) {
                    CHECK(sides.size() == static_cast<std::size_t>(&column - topic.columns.data()));
                    sides.push_back(side->index);
                }
            }
            CHECK(std::ranges::is_sorted(sides));
        }
    }
    const TopicBoard& halting = board_of(packs::first).topics[5];
    REQUIRE(halting.exchanges.size() == 1);
    CHECK(halting.exchanges[0].cells.size() == 2);  // face to face, though neither answers the other
    CHECK_FALSE(halting.exchanges[0].joined);
}

TEST_CASE("what lies on the line of time is certainly in order") {
    for (const std::string& key : keys) {
        const FactBase& base = packs::pack(key).base;
        const Briefing& board = board_of(key);
        for (const auto* stops : {&board.meetings, &board.events}) {
            std::optional<FactId> last;
            for (const Stop& stop : *stops) {
                const FactId fact = board.entries[stop.entry].fact;
                CAPTURE(base[fact].key);
                if (stop.on_line) {
                    CHECK((!last || came_before(base, *last, fact)));
                    last = fact;
                    continue;
                }
                CHECK((!stop.after || came_before(base, *stop.after, fact)));
                CHECK((!stop.before || came_before(base, fact, *stop.before)));
                const bool in_view = stop.after || stop.before;
                for (const Stop& other : *stops) {
                    const FactId on_line = board.entries[other.entry].fact;
                    if (other.on_line && !in_view) {
                        CHECK_FALSE(came_before(base, on_line, fact));
                        CHECK_FALSE(came_before(base, fact, on_line));
                    }
                }
            }
        }
    }
}

TEST_CASE("a meeting whose place among the others the article leaves open stands beside the line") {
    CHECK(line_of(packs::first, board_of(packs::first).meetings) == "moscow-talks (florida-meetings) london-meeting ");
    CHECK(line_of(packs::first, board_of(packs::first).events) == "crimea-annexed invasion diplomatic-push ");
    const std::string harbour = line_of(packs::second, board_of(packs::second).meetings);
    CHECK(harbour.find("barefoot-inspection (chart-room-sessions) attic-conference") != std::string::npos);
}

TEST_CASE("people stand by side in the pack's order, those of no side last") {
    const Briefing& board = board_of(packs::second);
    REQUIRE(board.people.size() == 6);
    for (std::uint32_t i = 0; i < 5; ++i) {
        CHECK(board.people[i].side == SideId{i});
    }
    CHECK_FALSE(board.people[5].side);
}

TEST_CASE("the search knows every spelling, and all of its words must be there") {
    const BriefingEntry& president = entry(packs::first, "zelenskyy-president");
    CHECK(is_found(president, ""));
    CHECK(is_found(president, fold("ZELENSKY")));
    CHECK(is_found(president, fold("Зеленський")));
    CHECK(is_found(president, fold("president ukraine")));
    CHECK_FALSE(is_found(president, fold("president envoy")));
    CHECK(is_found(entry(packs::first, "term-kyiv"), fold("Kiev")));
}

TEST_CASE("an explanation that only repeats the rest is left out") {
    CHECK(entry(packs::first, "kushner-son-in-law").explanation.empty());
    CHECK_FALSE(entry(packs::first, "crimea-annexed").explanation.empty());
}

TEST_CASE("known is what was right at the last answer to every aspect asked; facts that are gone are passed over") {
    const FactBase& base = packs::pack(packs::first).base;
    const std::vector<LatestAnswer> latest{{"moscow-talks", "place", 1},   {"moscow-talks", "time", 0.5},
                                           {"london-meeting", "place", 1}, {"london-meeting", "time", 1},
                                           {"term-nato", "meaning", 0},    {"no-longer-there", "place", 1}};
    const std::vector<Knowledge> known = knowledge_of(base, latest);
    REQUIRE(known.size() == base.facts.size());
    CHECK(known[base.find_fact("moscow-talks")->index] == Knowledge::missed);
    CHECK(known[base.find_fact("london-meeting")->index] == Knowledge::known);
    CHECK(known[base.find_fact("term-nato")->index] == Knowledge::missed);
    CHECK(known[base.find_fact("term-kyiv")->index] == Knowledge::never_asked);
}

TEST_CASE("a board is made fast enough to be made whenever it is opened") {
    const auto begun = std::chrono::steady_clock::now();
    const Briefing board = briefing_of(packs::pack(packs::second).material);
    const auto taken = std::chrono::steady_clock::now() - begun;
    CHECK(board.entries.size() == 135);
    CHECK(taken < std::chrono::milliseconds(500));
}
