// Exams: the paper that is printed for the same seed, answered in any order, and graded when it is handed in.
#include "play/exam.hpp"

#include <set>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "play/modes/mode.hpp"
#include "play/packs.hpp"
#include "play/paper.hpp"
#include "play/player.hpp"
#include "play/replay.hpp"
#include "play/rounds.hpp"

using namespace standpoint;
using namespace standpoint::rounds;

namespace {

RoundPlan plan(std::uint64_t seed, std::size_t length = 12) {
    RoundPlan made = plan_of(*find_mode("exam"), seed);
    made.order.length = length;
    return made;
}

Session paper_of(std::shared_ptr<const Deal> deal, std::optional<int> minutes = {}, unsigned extra = 100) {
    RoundPlan made = plan(1);
    if (minutes) {
        made.minutes = std::chrono::minutes{*minutes};
    }
    made.extra_time = extra;
    return begin(std::move(deal), made);
}

Session dealt(const std::string& pack, const RoundPlan& wanted) {
    return begin(std::make_shared<const Deal>(deal(packs::pack(pack).material, wanted)), wanted);
}

Command go(std::size_t question, int milliseconds = 500) {
    return GoTo{question, Milliseconds{milliseconds}};
}

Command flag(bool on = true) {
    return Flag{on, Milliseconds{100}};
}

Command hand_in(int milliseconds = 100) {
    return HandIn{Milliseconds{milliseconds}};
}

Command picked(std::size_t option, int milliseconds = 1000) {
    return answer(PickOne::Response{option}, milliseconds);
}

std::size_t given(const Step& step) {
    std::size_t count = 0;
    for (const Happening& happening : step.happenings) {
        count += std::holds_alternative<AnswerGiven>(happening) ? 1U : 0U;
    }
    return count;
}

}  // namespace

TEST_CASE("an exam has the questions of the paper that is printed for the same seed, topics and length") {
    for (const char* key : {packs::first, packs::second}) {
        const Material& material = packs::pack(key).material;
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            RoundPlan wanted = plan(seed, 15);
            CHECK(deal(material, wanted) == paper(material, {.seed = seed, .length = 15, .topics = {}}));
            wanted.topics = {FactKind::meeting, FactKind::role};
            const Deal some = deal(material, wanted);
            CHECK(some == paper(material, {.seed = seed, .length = 15, .topics = wanted.topics}));
            for (const Question& question : some.questions) {
                const FactKind kind = material.base()[question.item.fact].kind();
                CHECK((kind == FactKind::meeting || kind == FactKind::role));
            }
        }
    }
}

TEST_CASE("questions are answered in any order and changed, and nothing is told before it is handed in") {
    Session session = paper_of(picks(4));
    CHECK(session.sheet.size() == 4);
    Step last = step(session, picked(0));
    CHECK(last.happenings.empty());
    CHECK(last.session.phase == Phase::asking);
    CHECK(last.session.current == 0);
    session = after(last.session, {go(3), picked(1), flag(), go(1), picked(0), go(3), picked(0), picked(1), go(0)});
    CHECK(session.current == 0);
    CHECK(session.records.empty());
    CHECK(session.score == 0);
    CHECK(answered_on_paper(session) == 3);
    CHECK(flagged_on_paper(session) == 1);
    CHECK(next_open(session) == 2);
    session = after(session, {picked(1), go(3), flag(false)});
    CHECK(flagged_on_paper(session) == 0);
    last = step(session, hand_in());
    CHECK(given(last) == 4);
    CHECK(std::holds_alternative<RoundFinished>(last.happenings.back()));
    CHECK(last.session.phase == Phase::finished);
    CHECK(last.session.score == 200);
    const auto& records = last.session.records;
    REQUIRE(records.size() == 4);
    CHECK(records[0].grade.verdict == Verdict::right);
    CHECK(records[1].grade.verdict == Verdict::wrong);
    CHECK_FALSE(records[2].response);
    CHECK(records[2].grade.verdict == Verdict::wrong);
    CHECK(records[3].grade.verdict == Verdict::right);
    CHECK(accuracy(last.session) == doctest::Approx(0.5));
    for (const Command& command : {picked(0), flag(), hand_in(), Command{TimeUp{}}, Command{Continue{}}}) {
        CHECK(refused(step(last.session, command)) == refusal::finished);
    }
}

TEST_CASE("an answer can be taken out again") {
    const Session session = after(paper_of(picks(2)), {picked(1), GiveUp{Milliseconds{10}}});
    CHECK(answered_on_paper(session) == 0);
    CHECK(step(session, hand_in()).session.score == 0);
}

TEST_CASE("each kind of task is graded as in a round; a slip of spelling earns half") {
    Session session = paper_of(nine_tasks());
    for (std::size_t i = 0; i < session.sheet.size(); ++i) {
        session = after(session, {go(i), answer(right_response(session.deal->questions[i].task))});
    }
    CHECK(step(session, hand_in()).session.score == 900);
    const auto typing = static_cast<std::size_t>(TaskKind::type_in);
    session = step(after(session, {go(typing), typed("Zelenskyq")}), hand_in()).session;
    CHECK(session.score == 850);
    CHECK(session.records[typing].grade.verdict == Verdict::almost);
}

TEST_CASE("the time of a question is what was spent while it was open, however often") {
    Session session = after(paper_of(picks(2)), {picked(1, 1000), go(1, 500), go(0, 2000), go(1, 300), picked(1, 700)});
    CHECK(session.sheet[0].spent == Milliseconds{1800});
    CHECK(session.sheet[1].spent == Milliseconds{2700});
    session = step(session, hand_in(100)).session;
    CHECK(total_taken(session) == Milliseconds{4600});
    CHECK(session.used == Milliseconds{4600});
}

TEST_CASE("without a limit time never runs out; with one the paper is handed in as it stands then") {
    Session free = paper_of(picks(3));
    CHECK_FALSE(time_left(free));
    CHECK(refused(step(free, TimeUp{})) == refusal::no_clock);
    CHECK(step(free, picked(1, 50'000'000)).session.phase == Phase::asking);

    Session limited = paper_of(picks(3), 1);
    CHECK(time_left(limited) == Milliseconds{60'000});
    limited = after(limited, {picked(1, 10'000), go(1, 20'000)});
    CHECK(time_left(limited) == Milliseconds{30'000});
    SUBCASE("an answer that comes too late does not count") {
        const Step late = step(limited, picked(1, 30'000));
        CHECK(late.session.phase == Phase::finished);
        CHECK(late.session.score == 100);
        CHECK(given(late) == 3);
    }
    SUBCASE("the edge sees that it is over") {
        const Step over = step(limited, TimeUp{});
        CHECK(over.session.phase == Phase::finished);
        CHECK(over.session.used == Milliseconds{60'000});
        CHECK(over.session.score == 100);
    }
    SUBCASE("going on or flagging too late hands it in, too") {
        CHECK(step(limited, go(2, 30'000)).session.phase == Phase::finished);
        CHECK(step(limited, Flag{true, Milliseconds{40'000}}).session.phase == Phase::finished);
    }
}

TEST_CASE("extra time makes the limit longer by a quarter, a half or as much again") {
    CHECK(time_left(paper_of(picks(1), 60, 100)) == std::chrono::minutes{60});
    CHECK(time_left(paper_of(picks(1), 60, 125)) == std::chrono::minutes{75});
    CHECK(time_left(paper_of(picks(1), 60, 150)) == std::chrono::minutes{90});
    CHECK(time_left(paper_of(picks(1), 60, 200)) == std::chrono::minutes{120});
}

TEST_CASE("what has no place on paper is refused there, and a paper's commands elsewhere") {
    const Session paper = paper_of(nine_tasks());
    CHECK(refused(step(paper, Continue{})) == refusal::paper);
    CHECK(refused(step(paper, Turn{})) == refusal::paper);
    CHECK(refused(step(paper, Join{0, 0, {}})) == refusal::paper);
    CHECK(refused(step(paper, go(9))) == refusal::unfit);
    CHECK(refused(step(paper, answer(unfitting(paper)))) == refusal::unfit);
    CHECK(refused(step(after(paper, {go(6)}), typed(std::string(500, 'x')))) == refusal::too_long);
    const Session round = of({pick_one()});
    for (const Command& command : {go(0), flag(), hand_in()}) {
        CHECK(refused(step(round, command)) == refusal::paper);
        CHECK(refused(step(after(round, {picked(1), Continue{}}), command)) == refusal::finished);
    }
}

TEST_CASE("of a graded paper any question is spoken of: overruled, struck, set aside; before that nothing is said") {
    const auto typing = static_cast<std::size_t>(TaskKind::type_in);
    const Session open = after(paper_of(nine_tasks()), {picked(0), go(typing), typed("somebody else entirely")});
    for (const Command& command : {Command{Overrule{}}, Command{Strike{}}, Command{SetAside{true}}}) {
        CHECK(refused(step(open, command)) == refusal::paper);
    }
    const Session graded = step(open, hand_in()).session;
    CHECK(graded.score == 0);
    CHECK(&spoken_of(graded) == &graded.records[typing]);
    CHECK(marks_of(graded) == Marks{.questions = 9, .right = 0, .marks = 0});

    const Step right = step(graded, Overrule{});
    REQUIRE(right.happenings.size() == 1);
    CHECK(std::get<AnswerChanged>(right.happenings.front()).record.place == typing);
    CHECK(right.session.score == 100);
    CHECK(right.session.records[typing].overruled);
    CHECK(marks_of(right.session) == Marks{.questions = 9, .right = 1, .marks = 1});
    CHECK(refused(step(right.session, Overrule{})) == refusal::overruled);
    CHECK(refused(step(after(right.session, {go(0)}), Overrule{})) == refusal::overruled);  // nothing was typed

    const Session struck = after(right.session, {go(0), Strike{}, go(8), Strike{}});
    CHECK(struck.phase == Phase::finished);
    CHECK(marks_of(struck) == Marks{.questions = 7, .right = 1, .marks = 1});
    CHECK(accuracy(struck) == doctest::Approx(1.0 / 7));
    CHECK(struck.score == 100);
    CHECK(struck.used == graded.used);
    CHECK(refused(step(struck, Strike{})) == refusal::struck);
    CHECK(marks_of(after(struck, {go(typing), Strike{}})) == Marks{.questions = 6, .right = 0, .marks = 0});
    CHECK(mistakes(struck).size() == 6);

    const Step aside = step(struck, SetAside{true});
    REQUIRE(aside.happenings.size() == 1);
    CHECK(std::get<ItemSetAside>(aside.happenings.front()).item == struck.question().item);
    CHECK(aside.session.score == 100);
    CHECK(refused(step(graded, go(9))) == refusal::unfit);
}

TEST_CASE("what was said of a graded paper is in its replay, and marks by topic follow it") {
    const packs::Open& pack = packs::pack(packs::first);
    Session session = play_out(dealt(packs::first, plan(5, 20)), 0.5, Rng(5));
    const std::vector<TopicMarks> before = marks_by_topic(pack.base, session);
    for (std::size_t i = 0; i < session.records.size(); ++i) {
        if (session.deal->questions[i].kind() == TaskKind::type_in) {
            session = after(session, {go(i), Overrule{}});
        } else if (i % 3 == 0) {
            session = after(session, {go(i), Strike{}});
        }
        const Result<Replay> saved = read_replay(write_replay(pack.base, session));
        REQUIRE(saved);
        const Result<Session> again = play_back(pack.material, *saved);
        REQUIRE(again);
        CHECK(same(*again, session));
        CHECK(marks_of(*again) == marks_of(session));
        CHECK(marks_by_topic(pack.base, *again) == marks_by_topic(pack.base, session));
    }
    CHECK_FALSE((marks_by_topic(pack.base, session) == before));
    Marks sum;
    for (const TopicMarks& topic : marks_by_topic(pack.base, session)) {
        sum.questions += topic.questions;
        sum.right += topic.right;
        sum.marks += topic.marks;
    }
    const Marks all = marks_of(session);
    CHECK(all.questions < session.records.size());
    CHECK(sum.questions == all.questions);
    CHECK(sum.right == all.right);
    CHECK(sum.marks == doctest::Approx(all.marks));
    CHECK(session.score == doctest::Approx(100 * all.marks).epsilon(0.01));
}

TEST_CASE("an exam is resumed at every command exactly where it was") {
    const packs::Open& pack = packs::pack(packs::first);
    RoundPlan wanted = plan(3, 9);
    wanted.topics = {FactKind::role, FactKind::position, FactKind::event};
    wanted.minutes = std::chrono::minutes{45};
    wanted.extra_time = 150;
    const Session whole = play_out(dealt(packs::first, wanted), 0.6, Rng(4));
    CHECK(whole.phase == Phase::finished);
    CHECK(whole.records.size() == whole.deal->questions.size());
    Session session = begin(whole.deal, whole.plan);
    for (const Command& command : whole.commands) {
        session = step(session, command).session;
        const Result<Replay> saved = read_replay(write_replay(pack.base, session));
        REQUIRE(saved);
        const Result<Session> resumed = play_back(pack.material, *saved);
        REQUIRE(resumed);
        CHECK(same(*resumed, session));
        CHECK(state_hash(*resumed) == state_hash(session));
    }
}

TEST_CASE("commands of a paper have a text form that reads back") {
    CHECK(text(go(4, 900)) == "go 900 5");
    CHECK(text(Flag{true, Milliseconds{7}}) == "flag 7 on");
    CHECK(text(Flag{false, Milliseconds{7}}) == "flag 7 off");
    CHECK(text(hand_in(12)) == "hand-in 12");
    for (const Command& command : {go(0), go(39, 0), flag(), flag(false), hand_in()}) {
        CHECK(*command_from(text(command)) == command);
    }
    for (const char* line : {"go", "go 900", "go 900 0", "go 900 1 2", "go soon 1", "flag", "flag 900", "flag 900 up",
                             "flag 900 on on", "hand-in", "hand-in soon", "hand-in 5 5"}) {
        CAPTURE(line);
        CHECK_FALSE(command_from(line));
    }
}

TEST_CASE("a replay of an exam says what is wrong with its topics, its minutes and its extra time") {
    const std::string head = "standpoint replay 1\npack lakes 00000000000000ff\nseed 42\nlength 40\ntimed 0\n";
    const auto complaint = [&](const std::string& lines) {
        const Result<Replay> replay = read_replay(head + lines);
        return replay ? std::string() : replay.problems().front().sentence;
    };
    CHECK(complaint("mode exam\n") == "");
    const Result<Replay> whole = read_replay(head + "mode exam\ntopics role term\nminutes 30\nextra-time 125\n");
    REQUIRE(whole);
    CHECK(whole->plan.topics == std::vector<FactKind>{FactKind::role, FactKind::term});
    CHECK(whole->plan.minutes == std::chrono::minutes{30});
    CHECK(whole->plan.extra_time == 125);
    CHECK(complaint("mode exam\ntopics chess\n").find("no kind of fact") != std::string::npos);
    CHECK(complaint("mode exam\ntopics role role\n").find("listed twice") != std::string::npos);
    CHECK(complaint("mode exam\ntopics\n").find("come kinds of fact") != std::string::npos);
    CHECK(complaint("mode exam\nminutes 0\n").find("1 to 600") != std::string::npos);
    CHECK(complaint("mode exam\nminutes 9\nextra-time 130\n").find("per cent") != std::string::npos);
    CHECK(complaint("mode exam\nextra-time 150\n").find("no line \"minutes\"") != std::string::npos);
    CHECK(complaint("mode sides\n").find("1 to 30") != std::string::npos);
    const Result<Replay> other = read_replay(
        "standpoint replay 1\npack lakes 00000000000000ff\nseed 42\nlength 10\n"
        "timed 0\nmode round\nminutes 9\n");
    REQUIRE_FALSE(other);
    CHECK(other.problems().front().sentence.find("Only the mode \"exam\"") != std::string::npos);
}

TEST_CASE("a paper never has more questions on a topic than are said to be there, and every fact of it can be one") {
    for (const char* key : {packs::first, packs::second}) {
        const Material& material = packs::pack(key).material;
        for (const FactKind topic : topics_on_paper(material)) {
            const std::size_t most = questions_on_paper(material, topic);
            std::set<FactId> asked;
            for (std::uint64_t seed = 1; seed <= 40; ++seed) {
                const Deal dealt = paper(material, {.seed = seed, .length = 2 * most, .topics = {topic}});
                CHECK(dealt.questions.size() <= most);
                for (const Question& question : dealt.questions) {
                    asked.insert(question.item.fact);
                }
            }
            CAPTURE(most);
            CHECK(asked.size() <= most);
            CHECK(2 * asked.size() > most);
        }
    }
}

TEST_CASE("marks by topic add up to the whole, in the order of the briefing") {
    for (const char* key : {packs::first, packs::second}) {
        const Session session = play_out(dealt(key, plan(5, 25)), 0.5, Rng(5));
        const auto topics = marks_by_topic(packs::pack(key).base, session);
        CHECK(topics.size() > 2);
        std::size_t questions = 0;
        double marks = 0;
        for (std::size_t i = 0; i < topics.size(); ++i) {
            CHECK((i == 0 || topics[i - 1].topic < topics[i].topic));
            CHECK(topics[i].right <= topics[i].questions);
            CHECK(static_cast<double>(topics[i].right) <= topics[i].marks);
            questions += topics[i].questions;
            marks += topics[i].marks;
        }
        CHECK(questions == session.records.size());
        CHECK(marks / static_cast<double>(questions) == doctest::Approx(accuracy(session)));
    }
}

TEST_CASE("whatever is done on paper, its sheet and its time stay sound") {
    CHECK(rc::check([](std::uint64_t seed, std::vector<std::uint8_t> moves) {
        Rng rng(seed);
        Session session = paper_of(nine_tasks(), seed % 2 == 0 ? std::optional(3) : std::nullopt);
        for (const std::uint8_t move : moves) {
            const Task& task = session.question().task;
            const Milliseconds taken{static_cast<long>(rng.below(20'000))};
            const Command command = move % 5 == 0   ? Command{GoTo{rng.below(11), taken}}
                                    : move % 5 == 1 ? Command{Flag{rng.chance(0.5), taken}}
                                    : move % 5 == 2 ? Command{GiveUp{taken}}
                                    : move == 253   ? Command{HandIn{taken}}
                                                    : Command{Answer{random_response(task, rng), taken}};
            session = step(session, command).session;
            RC_ASSERT(session.current < session.sheet.size());
            RC_ASSERT(session.phase == Phase::asking || session.records.size() == session.sheet.size());
            RC_ASSERT(time_left(session).value_or(Milliseconds{0}) >= Milliseconds{0});
        }
        RC_ASSERT(answered_on_paper(session) <= session.sheet.size());
    }));
}
