// How the scenes of the window come up and go: home, rounds, results, ways to play, the briefing and the welcome. What
// they are told meanwhile is in showing.cpp.
#include <algorithm>
#include <utility>

#include "app/exam_report.hpp"
#include "app/progress_report.hpp"
#include "app/showing.hpp"
#include "app/studying.hpp"
#include "app/texts.hpp"
#include "play/modes/mode.hpp"

namespace standpoint {

namespace {

constexpr std::string_view welcomed_setting = "window.welcomed";

}  // namespace

// One that was left after its last answer has nothing to go on with.
std::optional<KeptRound> Showing::round_left() {
    auto left = unfinished_round(game_, false);
    if (left && left->session().phase == Phase::finished) {
        left.reset();
    }
    return left;
}

void Showing::go_home(ui::Seconds now) {
    pause_.reset();
    paused_for_ = 0;
    round_.reset();
    left_ = round_left();
    scene_ = home(now);
}

std::vector<std::optional<int>> Showing::best_scores() {
    std::vector<std::optional<int>> scores;
    for (const scenes::PackOnTable& pack : home_view(game_, choices_, left_).packs) {
        scores.push_back(pack.best);
    }
    return scores;
}

void Showing::start(const scenes::StartRound& wanted, ui::Seconds now) {
    choose_pack(game_, wanted.pack);
    if (wanted.practise.empty() && mode_of({.mode = wanted.mode}).rules.until_right) {
        start_study(now);
        return;
    }
    if (wanted.practise.empty() && mode_of({.mode = wanted.mode}).rules.on_paper && !wanted.exam) {
        show_exam(wanted.pack, now);
        return;
    }
    round_ = begun(wanted, now);
    show_round(now);
}

void Showing::start_study(ui::Seconds now) {
    RoundPlan plan = plan_for_study(game_, *game_.chosen, next_seed());
    if (plan.order.practise.empty()) {
        go_home(now);
        notice_ = game_.texts.part("text.study.nothing", {{"title", game_.chosen->base().title}});
        noticed_at_ = now;
        lay_out(now);
        return;
    }
    round_ = KeptRound::begin(game_, game_.chosen, std::move(plan));
    show_round(now);
}

// The one that was asked for, then its successors.
std::uint64_t Showing::next_seed() {
    return seed_ ? (*seed_)++ : game_.outside.chance();
}

// A new round as wanted; today's, where it was begun before, as it was left.
KeptRound Showing::begun(const scenes::StartRound& wanted, ui::Seconds now) {
    const std::string name = wanted.practise.empty() ? wanted.mode : "mistakes";
    const Mode& mode = mode_of({.mode = name});
    if (name == "daily") {
        if (auto today = KeptRound::begin_day(game_, game_.chosen)) {
            return std::move(*today);
        }
        notice_ = game_.texts.part("window.notice.day-played");
        noticed_at_ = now;
        const auto played = game_.store.played_days(game_.player.uid);
        return KeptRound::begin(game_, game_.chosen,
                                plan_of_day(game_.chosen->base(), day_in_force(played, game_.outside.today())));
    }
    if (wanted.exam && mode.rules.on_paper) {
        terms_ = *wanted.exam;
        return KeptRound::begin(game_, game_.chosen, exam_plan(terms_, next_seed()));
    }
    RoundPlan plan = plan_of(mode, next_seed());
    plan.deck = wanted.deck;
    if (mode.chosen_length || !mode.offered) {
        plan.order.length = wanted.length;
        plan.order.practise = wanted.practise;
        plan.timed = wanted.timed;
    }
    return KeptRound::begin(game_, game_.chosen, std::move(plan));
}

void Showing::show_round(ui::Seconds now) {
    left_.reset();
    if (round_->session().deal->questions.empty()) {
        notice_ = game_.texts.part("window.notice.no-questions", {{"title", round_->pack().base().title}});
        noticed_at_ = now;
        go_home(now);
    } else if (round_->session().phase == Phase::finished) {
        show_results(now);
    } else {
        sounds_.push_back(ui::Sound::draw);
        know_map(now);
        const Session& session = round_->session();
        const FactBase& base = round_->pack().base();
        const Rules& rules = rules_of(session);
        if (rules.turned) {
            scene_ = scenes::Browse(session, {base.key, base.title, decks(round_->pack().material())}, stage(now));
        } else if (rules.in_pairs) {
            scene_ = scenes::Pairs(session, base.title, stage(now));
        } else if (rules.on_paper) {
            if (const std::size_t count = session.deal->questions.size(); count < session.plan.order.length) {
                notice_ = game_.texts.part("window.notice.short-exam", {{"n", std::to_string(count)}});
                noticed_at_ = now;
            }
            scene_ = scenes::Exam(session, base.title, stage(now));
        } else {
            scenes::Round table(session, base.title, stage(now));
            table.know_days(session.plan.day ? streak_of(game_).days : 0);
            scene_ = std::move(table);
        }
    }
}

void Showing::show_modes(const scenes::ShowModes& wanted, ui::Seconds now) {
    scenes::ModesView view = modes_view(game_, choices_, pack_of(game_, wanted.pack));
    view.choosing_story = wanted.choosing_story;
    scene_ = scenes::Modes(std::move(view), stage(now));
}

// The scene of the round shows the session as it is now.
void Showing::follow(ui::Seconds now) {
    const Session& session = round_->session();
    if (session.phase == Phase::finished) {
        if (rules_of(session).turned) {
            const std::string pack = round_->pack().base().key;
            round_.reset();
            show_modes({.pack = pack}, now);
        } else if (auto* marks = std::get_if<scenes::ExamResults>(&scene_)) {
            marks->follow(exam_results_view(game_, *round_), stage(now));
        } else {
            show_results(now);
        }
    } else if (auto* playing = std::get_if<scenes::Round>(&scene_)) {
        playing->follow(session, stage(now));
    } else if (auto* browsing = std::get_if<scenes::Browse>(&scene_)) {
        browsing->follow(session, stage(now));
    } else if (auto* joining = std::get_if<scenes::Pairs>(&scene_)) {
        joining->follow(session, stage(now));
    } else if (auto* sitting = std::get_if<scenes::Exam>(&scene_)) {
        sitting->follow(session, stage(now));
    }
}

// The map is read when a round first asks for a pin, or a briefing is opened.
void Showing::know_map(ui::Seconds now) {
    const auto pins = [](const Question& question) { return question.kind() == TaskKind::pin; };
    atlas_.reset();
    if (std::ranges::none_of(round_->session().deal->questions, pins)) {
        return;
    }
    read_map(round_->pack().base(), now);
}

void Showing::read_map(const FactBase& base, ui::Seconds now) {
    if (!world_) {
        world_ = read_world(game_.places.assets);
    }
    if (*world_) {
        atlas_ = atlas_of(**world_, base);
        return;
    }
    const Problem& problem = world_->problems().front();
    notice_ = game_.texts.part("window.notice.no-map", {{"sentence", problem.place + ": " + problem.sentence}});
    noticed_at_ = now;
}

// The page before an exam, as the last one was.
void Showing::show_exam(const std::string& pack, ui::Seconds now) {
    const PackPointer chosen = pack_of(game_, pack);
    round_.reset();
    scene_ = scenes::ExamSetup(exam_setup_view(*chosen, terms_), stage(now));
}

// Writes it where the player says, and tells where that is; what they typed is there the next time.
void Showing::write_report(const std::string& folder, ui::Seconds now) {
    auto* marks = std::get_if<scenes::ExamResults>(&scene_);
    if (marks == nullptr || !round_) {
        return;
    }
    game_.store.save_setting(report_folder_setting, folder);
    const ExamReport report{.base = round_->pack().base(),
                            .session = round_->session(),
                            .name = game_.player.name,
                            .date = game_.outside.date()};
    const auto written = standpoint::write_report(
        report, report_folder(folder, game_.places.data, ask_surroundings().home.value_or("")), game_.texts);
    if (written) {
        marks->tell(game_.texts.part("exam.written") + '\n' + written->html.string() + '\n' + written->csv.string(),
                    true, stage(now));
    } else {
        const Problem& problem = written.problems().front();
        marks->tell(problem.place + ": " + problem.sentence, false, stage(now));
    }
}

// An exam is left alone without a word: what is being typed and the time that was spent are kept.
void Showing::keep_back(ui::Seconds now) {
    if (const auto* sitting = std::get_if<scenes::Exam>(&scene_); sitting != nullptr && round_) {
        round_->take(sitting->kept_back(round_->session(), stage(now)));
    }
}

void Showing::show_results(ui::Seconds now) {
    if (rules_of(round_->session()).on_paper) {
        scene_ = scenes::ExamResults(exam_results_view(game_, *round_), stage(now));
        return;
    }
    scene_ = scenes::Results(results_view(game_, *round_), stage(now));
}

// The scene stays as it is behind the briefing, so that nothing is lost. What the last answer taught is kept by now.
void Showing::open_briefing(const scenes::ShowBriefing& wanted, ui::Seconds now) {
    // Two packs on the shelf may have one key: an edited copy, and the shipped one that a round was begun with.
    const bool of_round = round_ && (wanted.pack.empty() || wanted.pack == round_->pack().base().key);
    const PackPointer pack = of_round ? round_->pack_pointer() : pack_of(game_, wanted.pack);
    behind_ = std::move(scene_);
    read_map(pack->base(), now);
    scene_ = scenes::Briefing(briefing_view(game_, *pack, wanted.fact), stage(now));
}

void Showing::leave_briefing(ui::Seconds now) {
    if (behind_) {
        scene_ = std::move(*behind_);
        behind_.reset();
        lay_out(now);  // the window may have another size by now
    } else {
        go_home(now);
    }
}

void Showing::ask_fact_again(const scenes::AskAgain& wanted, ui::Seconds now) {
    const bool of_round = round_ && wanted.pack == round_->pack().base().key;
    const PackPointer pack = of_round ? round_->pack_pointer() : pack_of(game_, wanted.pack);
    ask_again(game_, *pack, wanted.fact);
    if (auto* board = std::get_if<scenes::Briefing>(&scene_)) {
        board->know(fact_memories(game_, *pack), stage(now));
    }
    tell(game_.texts.part("window.briefing.asked-again"), now);
}

// The folder, or what is in the way, stands in the banner.
void Showing::save_progress(const std::string& key, ui::Seconds now) {
    const PackPointer pack = pack_of(game_, key);
    const auto folder = write_progress(game_, pack, progress_folder(game_, pack));
    if (folder) {
        tell(game_.texts.part("window.progress.saved", {{"folder", folder->string()}}), now);
    } else {
        const Problem& problem = folder.problems().front();
        tell(problem.place + ": " + problem.sentence, now);
    }
}

void Showing::show_afterwards(const scenes::ShowAfterwards& wanted, ui::Seconds now) {
    about_ = wanted.question;
    Session session = round_->session();
    session.current = about_.value_or(session.current);
    scenes::Afterwards card(session, felt_choices(game_, *round_), stage(now));
    behind_ = std::move(scene_);
    scene_ = std::move(card);
}

void Showing::leave_afterwards(ui::Seconds now) {
    if (behind_) {
        scene_ = std::move(*behind_);
        behind_.reset();
        lay_out(now);  // the window may have another size by now
    }
}

// Who never played and was not welcomed yet. Who names what or as whom to play knows the way, and wants it at once.
void Showing::welcome_if_new(const PlayOptions& options, ui::Seconds now) {
    const bool named = options.pack || options.seed || options.profile;
    if (named || game_.store.setting(welcomed_setting) || game_.store.answers_of(game_.player.uid) > 0 ||
        !game_.store.unfinished(game_.player.uid, 1).empty()) {
        return;
    }
    const std::string unnamed = game_.texts.part("player");
    scene_ = scenes::Welcome({.choices = choices_,
                              .languages = interface_languages(game_.places.assets),
                              .name = game_.player.name == unnamed ? std::string() : game_.player.name},
                             stage(now));
}

// Welcomed once: with a name or without, a player who left it unnamed is called so in the language chosen meanwhile. A
// name that somebody plays under here already is theirs: no two players are called the same.
void Showing::leave_welcome(const scenes::LeaveWelcome& how, ui::Seconds now) {
    const std::string name = how.name.empty() ? game_.texts.part("player") : how.name;
    const std::vector<Profile> known = game_.store.profiles();
    const auto same = std::ranges::find(known, name, &Profile::name);
    if (same != known.end()) {
        game_.player = *same;
    } else {
        game_.player.name = name;
        game_.store.save(game_.player);
    }
    game_.store.save_setting(welcomed_setting, "on");
    if (how.play) {
        start({.pack = game_.chosen->base().key, .length = choices_.length, .timed = choices_.timed}, now);
    } else {
        go_home(now);
    }
}

}  // namespace standpoint
