// Studying: what a session asks and in which form, how misses come back, what an answer says of how sure it was.
#include "play/study.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "play/modes/mode.hpp"
#include "play/packs.hpp"
#include "play/player.hpp"
#include "play/replay.hpp"
#include "play/rounds.hpp"
#include "play/signature.hpp"

using namespace standpoint;
using namespace standpoint::rounds;

namespace {

const std::vector<std::string> both{packs::first, packs::second};

// So many questions on each of some items: "1a 2a 3a", then "1b", "2b" and so on, as a study session is dealt.
std::shared_ptr<const Deal> deal_of_items(const std::vector<std::size_t>& ways) {
    auto deal = std::make_shared<Deal>();
    const std::size_t most = ways.empty() ? 0 : *std::ranges::max_element(ways);
    for (std::size_t way = 0; way < most; ++way) {
        for (std::size_t item = 0; item < ways.size(); ++item) {
            if (way >= ways[item]) {
                continue;
            }
            const std::string stem = std::to_string(item) + static_cast<char>('a' + way);
            Question question = asking(stem, way == 1 ? Task{type_in()} : Task{pick_one()});
            question.item = {FactId{static_cast<std::uint32_t>(item)}, Aspect::place};
            question.items = {question.item};
            deal->questions.push_back(std::move(question));
        }
    }
    return deal;
}

RoundPlan studying() {
    return plan_of(*find_mode("study"), 1);
}

Session of_items(const std::vector<std::size_t>& ways) {
    return begin(deal_of_items(ways), studying());
}

std::string stem(const Session& session) {
    return session.question().stem;
}

Session rightly(Session session) {
    const Command command = answer(right_response(session.question().task));
    return after(std::move(session), {command, Continue{}});
}

Session wrongly(Session session) {
    return after(std::move(session), {GiveUp{}, Continue{}});
}

bool is_known(const Record& record) {
    return record.grade.verdict == Verdict::right || record.grade.verdict == Verdict::almost;
}

const Item& item_of(const Session& session, const Record& record) {
    return session.deal->questions[record.question].item;
}

// Any command that may be given, with what the player says of how sure they are.
Command any_command(const Session& session, Rng& rng) {
    if (session.phase == Phase::feedback) {
        return Continue{};
    }
    const Milliseconds taken{static_cast<Milliseconds::rep>(rng.below(60'000))};
    if (rng.chance(0.1)) {
        return GiveUp{taken};
    }
    Answer answer{
        rng.chance(0.5) ? right_response(session.question().task) : random_response(session.question().task, rng),
        taken};
    if (rng.chance(0.6)) {
        answer.sure = rng.chance(0.5);
    }
    return answer;
}

// A session over some items with one to three questions each, some way into it, and its states after each command.
std::vector<Session> any_course(bool to_the_end) {
    const auto ways =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 4)));
    Rng rng(*rc::gen::arbitrary<std::uint64_t>());
    std::vector<Session> course{of_items(ways)};
    const std::size_t commands = to_the_end ? SIZE_MAX : *rc::gen::inRange<std::size_t>(0, 80);
    while (course.size() <= commands && course.back().phase != Phase::finished) {
        course.push_back(step(course.back(), any_command(course.back(), rng)).session);
    }
    return course;
}

// How often the pack puts an item, by form: the templates that make a fair question on it.
std::set<Recall> forms_of(const Material& material, const Item& item) {
    std::set<Recall> forms;
    for (const Template& each : templates()) {
        const bool fits = each.about == material.base()[item.fact].kind() && each.aspect == item.aspect &&
                          !each.key(material.base(), item.fact).empty();
        for (std::uint64_t seed = 0; fits && seed < 4 && !forms.contains(recall_of(each)); ++seed) {
            const auto question = make_fair(material, each, item.fact, Rng(seed).fork("forms"));
            if (question && question->item == item) {
                forms.insert(recall_of(each));
            }
        }
    }
    return forms;
}

RoundPlan plan_of_items(const std::vector<Item>& items, Recall recall, std::uint64_t seed) {
    RoundPlan plan = plan_of(*find_mode("study"), seed);
    plan.order.practise = items;
    plan.order.recall.assign(items.size(), recall);
    plan.order.length = items.size();
    return plan;
}

Recall recall_of(const Question& question) {
    return standpoint::recall_of(*template_named(question.template_name));
}

}  // namespace

// ---- misses come back -----------------------------------------------------------------------------------------------

TEST_CASE("study: what was missed comes back behind three others, as another question on the same item") {
    Session session = of_items({2, 1, 1, 1, 1, 1});
    CHECK(still_to_ask(session) == 6);
    session = after(session, {GiveUp{}});
    CHECK(still_to_ask(session) == 6);  // while its answer is read
    session = after(session, {Continue{}});
    std::vector<std::string> stems;
    while (session.phase != Phase::finished) {
        stems.push_back(stem(session));
        session = rightly(session);
    }
    CHECK(stems == std::vector<std::string>{"1a", "2a", "3a", "0b", "4a", "5a"});
    CHECK(session.records.size() == 7);
    CHECK(still_to_ask(session) == 0);
}

TEST_CASE("study: what is missed again comes back again, its questions in turn, until it was right once") {
    Session session = of_items({2, 1});
    std::vector<std::string> stems;
    for (int i = 0; i < 6; ++i) {
        stems.push_back(stem(session));
        session = stem(session).front() == '0' ? wrongly(session) : rightly(session);
    }
    CHECK(stems == std::vector<std::string>{"0a", "1a", "0b", "0a", "0b", "0a"});
    CHECK(rightly(session).phase == Phase::finished);
}

TEST_CASE("study: partly right is a miss, and almost right twice is not") {
    Session partly = begin(deal_of({pick_many()}), studying());
    partly = after(partly, {answer(PickMany::Response{{0}})});
    REQUIRE(partly.records.back().grade.verdict == Verdict::partly);
    CHECK(after(partly, {Continue{}}).phase == Phase::asking);
    Session almost = begin(deal_of({type_in()}), studying());
    almost = after(almost, {typed("Zelenskyq"), typed("Zelenskyq")});
    REQUIRE(almost.records.back().grade.verdict == Verdict::almost);
    CHECK(after(almost, {Continue{}}).phase == Phase::finished);
}

TEST_CASE("study: there are no points, and the accuracy is that of the first answers") {
    Session session = of_items({1, 1, 1, 1});
    session = wrongly(session);
    while (session.phase != Phase::finished) {
        session = rightly(session);
    }
    CHECK(session.score == 0);
    CHECK(accuracy(session) == doctest::Approx(0.75));
    CHECK(mistakes(session).size() == 1);
    CHECK_FALSE(time_left(session).has_value());
}

TEST_CASE("study: any session ends exactly when every item was right once") {
    CHECK(rc::check([] {
        const std::vector<Session> course = any_course(true);
        for (const Session& session : course) {
            std::set<Item> asked;
            std::set<Item> known;
            for (const Question& question : session.deal->questions) {
                asked.insert(question.item);
            }
            for (const Record& record : session.records) {
                if (is_known(record)) {
                    RC_ASSERT(known.insert(item_of(session, record)).second);  // and it does not come again then
                }
            }
            RC_ASSERT(still_to_ask(session) == asked.size() - known.size());
            const bool over = known.size() == asked.size() && session.phase != Phase::feedback;
            RC_ASSERT((session.phase == Phase::finished) == over);
        }
    }));
}

TEST_CASE("study: between a miss and its return stand three other questions, where as many waited") {
    CHECK(rc::check([] {
        const std::vector<Session> course = any_course(true);
        std::map<Item, std::pair<std::size_t, std::size_t>> missed;  // at which record, and how many waited then
        for (std::size_t i = 1; i < course.size(); ++i) {
            const Session& session = course[i];
            if (session.records.size() == course[i - 1].records.size()) {
                continue;
            }
            const Record& record = session.records.back();
            const Item& item = item_of(session, record);
            RC_ASSERT(record.place + 1 == session.records.size());
            if (const auto before = missed.find(item); before != missed.end()) {
                const auto [place, waited] = before->second;
                RC_ASSERT(record.place - place - 1 >= std::min(between_returns, waited));
                const auto& questions = session.deal->questions;
                const auto others = std::ranges::count(questions, item, &Question::item);
                RC_ASSERT((questions[record.question] != questions[session.records[place].question]) == (others > 1));
            }
            missed.erase(item);
            if (!is_known(record)) {
                missed[item] = {record.place, course[i - 1].waiting.size()};
            }
        }
    }));
}

TEST_CASE("study: undo at every point gives the session before, and the commands make the session") {
    CHECK(rc::check([] {
        const std::vector<Session> course = any_course(false);
        for (std::size_t i = 1; i < course.size(); i += 3) {
            RC_ASSERT(same(undo(course[i]), course[i - 1]));
            RC_ASSERT(state_hash(undo(course[i])) == state_hash(course[i - 1]));
        }
        const Session& end = course.back();
        RC_ASSERT(same(after(begin(end.deal, end.plan), end.commands), end));
    }));
}

// ---- sure or not ----------------------------------------------------------------------------------------------------

TEST_CASE("study: a record keeps whether the player was sure, and that of a miss is told from the others") {
    Session session = of_items({1, 1, 1, 1, 1});
    const auto saying = [&session](std::size_t option, std::optional<bool> sure) {
        session = after(session, {Answer{PickOne::Response{option}, Milliseconds{5}, sure}, Continue{}});
        return session.records.back();
    };
    CHECK(is_sure_but_wrong(saying(0, true)));
    CHECK_FALSE(is_sure_but_wrong(saying(0, false)));
    CHECK_FALSE(is_sure_but_wrong(saying(0, std::nullopt)));
    CHECK_FALSE(is_sure_but_wrong(saying(1, true)));
    CHECK(session.records.back().sure == true);
    CHECK(session.records[1].sure == false);
    CHECK(session.records[2].sure == std::nullopt);
}

TEST_CASE("study: of two tries it is the first that says how sure the player was") {
    Session session = begin(deal_of({type_in()}), studying());
    session = after(session, {Answer{TypeIn::Response{"Zelenskyq"}, Milliseconds{5}, false},
                              Answer{TypeIn::Response{"Zelenskyy"}, Milliseconds{9}, true}});
    REQUIRE(session.records.size() == 1);
    CHECK(session.records.back().sure == false);
    CHECK(session.records.back().first_try.has_value());
}

TEST_CASE("how sure somebody was is a word of the command, and may be left out") {
    const Answer plain{PickOne::Response{1}, Milliseconds{1200}};
    Answer sure = plain;
    sure.sure = true;
    Answer unsure{TypeIn::Response{"sure"}, Milliseconds{7}, false};
    CHECK(text(Command{plain}) == "answer 1200 pick 2");
    CHECK(text(Command{sure}) == "answer 1200 sure pick 2");
    CHECK(text(Command{unsure}) == "answer 7 unsure type sure");
    for (const Answer& each : {plain, sure, unsure}) {
        const auto read = command_from(text(Command{each}));
        REQUIRE(read);
        CHECK((*read == Command{each}));
    }
    CHECK_FALSE(command_from("answer 1200 sure"));
    CHECK_FALSE(command_from("answer 1200 sure unsure pick 2"));
    CHECK_FALSE(command_from("answer sure 1200 pick 2"));
    CHECK_FALSE(command_from("give-up 1200 sure"));
}

// ---- what is dealt --------------------------------------------------------------------------------------------------

TEST_CASE("study: the items are asked in the order of the plan, each first question on its item") {
    for (const std::string& pack : both) {
        CAPTURE(pack);
        const Material& material = packs::pack(pack).material;
        std::vector<Item> items = items_of(material);
        REQUIRE(items.size() > 30);
        CHECK(std::set<Item>(items.begin(), items.end()).size() == items.size());
        Rng(3).shuffle(items);
        items.resize(40 < items.size() ? 40 : items.size());
        const RoundPlan plan = plan_of_items(items, Recall::recognise, 5);
        Session session = begin(std::make_shared<const Deal>(deal(material, plan)), plan);
        std::vector<Item> asked;
        while (session.phase != Phase::finished) {
            asked.push_back(session.question().item);
            session = rightly(session);
        }
        CHECK(asked == items);
    }
}

TEST_CASE("study: the form follows the recall wherever the pack has such a question") {
    for (const std::string& pack : both) {
        CAPTURE(pack);
        const Material& material = packs::pack(pack).material;
        std::vector<Item> items = items_of(material);
        Rng(4).shuffle(items);
        items.resize(30);
        std::map<Recall, std::size_t> as_wanted;
        for (const Recall wanted : {Recall::recognise, Recall::complete, Recall::type}) {
            CAPTURE(word(wanted));
            const Deal dealt = deal(material, plan_of_items(items, wanted, 6));
            REQUIRE(dealt.questions.size() >= items.size());
            for (std::size_t i = 0; i < items.size(); ++i) {
                CAPTURE(dealt.questions[i].stem);
                REQUIRE(dealt.questions[i].item == items[i]);
                const std::set<Recall> forms = forms_of(material, items[i]);
                const Recall given = recall_of(dealt.questions[i]);
                if (forms.contains(wanted)) {
                    CHECK((given == wanted));
                    ++as_wanted[wanted];
                } else if (wanted == Recall::type) {
                    CHECK((given == *forms.rbegin()));  // the hardest there is
                }
            }
        }
        CHECK(as_wanted[Recall::recognise] > 15);
        CHECK(as_wanted[Recall::complete] > 5);
        CHECK(as_wanted[Recall::type] > 5);
    }
}

TEST_CASE("study: the further questions on an item are on that item and differ from its first") {
    const Material& material = packs::pack(packs::first).material;
    std::vector<Item> items = items_of(material);
    items.resize(25);
    const Deal dealt = deal(material, plan_of_items(items, Recall::recognise, 7));
    std::map<Item, std::set<std::string>> templates_of;
    for (const Question& question : dealt.questions) {
        CHECK(std::ranges::find(items, question.item) != items.end());
        CHECK(templates_of[question.item].insert(question.template_name).second);
        CHECK(templates_of[question.item].size() <= ways_to_ask);
    }
    CHECK(dealt.questions.size() > items.size() + 10);
}

TEST_CASE("study: what a pack cannot ask is left out, and the rest goes on") {
    const packs::Open& open = packs::pack(packs::second);
    std::vector<Item> items = items_of(open.material);
    items.resize(3);
    const FactId term = open.base.of_kind(FactKind::term).front();
    const Item impossible{term, Aspect::place};
    const std::vector<Item> with{items[0], impossible, items[1], items[2]};
    const RoundPlan plan = plan_of_items(with, Recall::complete, 8);
    const Session end =
        play_out(begin(std::make_shared<const Deal>(deal(open.material, plan)), plan), 0.5, Rng(8).fork("player"));
    CHECK(end.phase == Phase::finished);
    CHECK(std::ranges::none_of(end.deal->questions, [&](const Question& q) { return q.item == impossible; }));
    const auto resumed = play_back(open.material, *read_replay(write_replay(open.base, end)));
    REQUIRE(resumed);
    CHECK(state_hash(*resumed) == state_hash(end));
}

// ---- the plan -------------------------------------------------------------------------------------------------------

TEST_CASE("a study plan asks what the queue lists, due items first, each as its memory asks for, topics in turns") {
    const packs::Open& open = packs::pack(packs::first);
    std::vector<StudyItem> items;
    for (const Item& item : items_of(open.material)) {
        items.push_back({.item = item, .seed = items.size(), .memory = std::nullopt, .buried = std::nullopt});
    }
    const std::vector<double> stabilities{1, 10, 60};
    Queue queue;
    for (std::size_t i = 0; i < 30; ++i) {
        const std::size_t index = i * 3 % items.size();
        if (i < 20) {
            items[index].memory = ItemMemory{.memory = {.stability = stabilities[i % 3], .difficulty = 5}};
        }
        queue.order.push_back(index);
    }
    queue.due = 20;
    const RoundPlan plan = study_plan(open.base, items, queue, 9);
    REQUIRE(plan.order.practise.size() == 30);
    REQUIRE(plan.order.recall.size() == 30);
    CHECK(plan.mode == "study");
    CHECK(plan.order.length == 30);
    std::size_t alike = 0;
    std::set<Item> due;
    for (std::size_t i = 0; i < 30; ++i) {
        const auto asked = std::ranges::find(items, plan.order.practise[i], &StudyItem::item);
        REQUIRE(asked != items.end());
        CHECK((asked->memory.has_value()) == (i < 20));
        CHECK((plan.order.recall[i] == recall_for(asked->memory)));
        const auto kind = [&](std::size_t at) { return open.base[plan.order.practise[at].fact].kind(); };
        alike += i > 0 && kind(i) == kind(i - 1) && kind(i) != FactKind::position ? 1U : 0U;
    }
    std::size_t alike_before = 0;
    for (std::size_t i = 1; i < 30; ++i) {
        const auto kind = [&](std::size_t at) { return open.base[items[queue.order[at]].item.fact].kind(); };
        alike_before += kind(i) == kind(i - 1) && kind(i) != FactKind::position ? 1U : 0U;
    }
    CHECK(alike < alike_before);
    CHECK(plan == study_plan(open.base, items, queue, 9));
}

TEST_CASE("a study plan is never longer than a replay may say") {
    const packs::Open& open = packs::pack(packs::second);
    const std::vector<Item> all = items_of(open.material);
    std::vector<StudyItem> items;
    Queue queue;
    for (std::size_t i = 0; i < 450; ++i) {
        items.push_back({.item = all[i % all.size()], .seed = i, .memory = std::nullopt, .buried = std::nullopt});
        queue.order.push_back(i);
    }
    const RoundPlan plan = study_plan(open.base, items, queue, 1);
    CHECK(plan.order.practise.size() == longest_study);
    const auto read = read_replay(write_replay(open.base, begin(std::make_shared<const Deal>(), plan)));
    REQUIRE(read);
    CHECK(read->practise.size() == longest_study);
}

TEST_CASE("a study session's replay carries its items and how each is to be asked, and resumes at every command") {
    const packs::Open& open = packs::pack(packs::first);
    std::vector<Item> items = items_of(open.material);
    Rng(11).shuffle(items);
    items.resize(8);
    RoundPlan plan = plan_of_items(items, Recall::complete, 10);
    plan.order.recall[0] = Recall::type;
    plan.order.recall[1] = Recall::recognise;
    const Session start = begin(std::make_shared<const Deal>(deal(open.material, plan)), plan);
    Rng rng(12);
    Session session = start;
    while (session.phase != Phase::finished) {
        session = step(session, any_command(session, rng)).session;
        const auto saved = read_replay(write_replay(open.base, session));
        REQUIRE(saved);
        CHECK((saved->practise[0].recall == Recall::type));
        const auto resumed = play_back(open.material, *saved);
        REQUIRE(resumed);
        CHECK(same(*resumed, session));
        CHECK(state_hash(*resumed) == state_hash(session));
    }
    CHECK(session.records.size() > items.size());
}

TEST_CASE("replays tell what only study says from what only mistakes says") {
    const std::string head = "standpoint replay 1\npack p 0123456789abcdef\nseed 1\ntimed 0\n";
    const auto reads = [&head](const std::string& rest) { return static_cast<bool>(read_replay(head + rest)); };
    CHECK(reads("mode mistakes\nlength 2\npractise a place\n"));
    CHECK(reads("mode study\nlength 2\npractise a place type\n"));
    CHECK(reads("mode study\nlength 200\n"));
    CHECK_FALSE(reads("mode study\nlength 201\n"));
    CHECK_FALSE(reads("mode round\nlength 31\n"));
    CHECK_FALSE(reads("mode study\nlength 2\npractise a place\n"));
    CHECK_FALSE(reads("mode mistakes\nlength 2\npractise a place type\n"));
    CHECK_FALSE(reads("mode study\nlength 2\npractise a place hard\n"));
    CHECK_FALSE(reads("mode round\nlength 2\npractise a place\n"));
}
