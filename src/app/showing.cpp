#include "app/showing.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/challenge.hpp"
#include "app/kept_choices.hpp"
#include "app/progress_report.hpp"
#include "app/texts.hpp"
#include "play/modes/mode.hpp"
#include "scenes/words.hpp"

namespace standpoint {

namespace {

constexpr ui::Seconds notice_shown = 20;

// Scenes that show the session of the round, which is handed to them each time.
template <class Scene>
constexpr bool is_of_session = requires(const Scene& scene, const Session& session, const scenes::Stage& stage) {
    scene.draw(session, stage);
};

ExamTerms terms_of(const PlayOptions& options) {
    ExamTerms terms{.topics = topics_named(options.topics), .minutes = options.minutes};
    terms.questions = options.questions.value_or(terms.questions);
    terms.extra_time = options.extra_time.value_or(terms.extra_time);
    return terms;
}

}  // namespace

Showing::Showing(Game& game, const PlayOptions& options, const Themes& themes, const ui::Metrics& metrics,
                 ui::Size screen, ui::Seconds now)
    : game_(game),
      themes_(themes),
      metrics_(metrics),
      seed_(options.seed),
      screen_(screen),
      choices_(kept_choices(game.store, options, game.texts)),
      theme_(themes.chosen(choices_)),
      terms_(terms_of(options)),
      left_(round_left()),
      scene_(home(now)) {
    if (!options.pack && !options.seed && !options.deck) {  // those name a round of the first pack
        choose_last_pack(game);
    }
    if (!game.shelf.bad.empty()) {
        const BadPack& bad = game.shelf.bad.front();
        notice_ = game.texts.part("window.notice.bad-pack", {{"file", bad.file.parent_path().filename().string()},
                                                             {"sentence", bad.problems.front().sentence}});
        noticed_at_ = now;
    }
    look_for_notices(now);
    go_home(now);
    if (options.mode) {
        open_in_mode(options, now);
    } else {
        welcome_if_new(options, now);
    }
}

void Showing::open_in_mode(const PlayOptions& options, ui::Seconds now) {
    auto left = options.seed ? std::nullopt : unfinished_round(game_, options.pack.has_value());
    if (left && *options.mode != "daily" && is_wanted(options, left->session().plan)) {
        round_ = std::move(left);  // today's goes on by itself
        show_round(now);
        return;
    }
    start({.pack = game_.chosen->base().key,
           .length = choices_.length,
           .timed = choices_.timed,
           .mode = *options.mode,
           .deck = options.deck.value_or(std::string())},
          now);
}

scenes::Stage Showing::stage(ui::Seconds now) const {
    return {.screen = screen_,
            .look = {theme_, metrics_, on_pad_ ? std::string_view(pad_button_) : std::string_view{}},
            .words = game_.texts,
            .motion = {(pause_ ? paused_at_ : now) - paused_for_, choices_.still},
            .notice = notice_,
            .atlas = atlas_ ? &*atlas_ : nullptr,
            .keys = choices_.keys};
}

scenes::Home Showing::home(ui::Seconds now) {
    return {home_view(game_, choices_, left_), stage(now)};
}

void Showing::pause_round(ui::Seconds now) {
    paused_at_ = now;
    pause_.emplace(stage(now));
}

// The time that passed meanwhile counts for nothing.
void Showing::end_pause(ui::Seconds now) {
    pause_.reset();
    paused_for_ += now - paused_at_;
    lay_out(now);
}

// Which device was used last: what is shown of keys follows it.
void Showing::notice_pad(const ui::Input& input, ui::Seconds now) {
    const auto* key = std::get_if<ui::Key>(&input);
    const bool other = std::holds_alternative<ui::Typed>(input) || std::holds_alternative<ui::PointerPressed>(input);
    const bool on_pad = key != nullptr ? key->pad != ui::from_keyboard : on_pad_ && !other;
    const std::string button = scenes::pad_button_name(game_.texts, choices_.pad.of(ui::PadAction::activate));
    if (on_pad != on_pad_ || button != pad_button_) {
        on_pad_ = on_pad;
        pad_button_ = button;
        lay_out(now);
    }
}

void Showing::choose(const scenes::Choices& choices, ui::Seconds now) {
    keep_choices(game_.store, choices_, choices);
    const bool other_words = choices.language != choices_.language;
    choices_ = choices;
    theme_ = themes_.chosen(choices_);
    if (other_words) {
        speak(choices_.language, now);
    }
    lay_out(now);
}

// Another language: the scene that is shown is built anew from its words.
void Showing::speak(const std::string& language, ui::Seconds now) {
    auto texts = interface_texts(game_.places.assets, language);
    if (!texts) {
        return;
    }
    game_.texts = std::move(*texts);
    if (auto* settings = std::get_if<scenes::Settings>(&scene_)) {
        scene_ = scenes::Settings(settings_view(ui::focus_in(settings->ring()).value_or(0)), stage(now));
    } else if (auto* welcome = std::get_if<scenes::Welcome>(&scene_)) {
        scene_ = scenes::Welcome(welcome->view(), stage(now));
    }
}

scenes::SettingsView Showing::settings_view(std::size_t focus) const {
    return {.choices = choices_,
            .player = game_.player.name,
            .study = game_.player.study,
            .languages = interface_languages(game_.places.assets),
            .focus = focus};
}

void Showing::go(const scenes::Transition& to, ui::Seconds now) {
    if (const auto* wanted = std::get_if<scenes::StartRound>(&to)) {
        const scenes::StartRound copy = *wanted;  // it may live in the scene that goes
        start(copy, now);
    } else if (std::holds_alternative<scenes::ContinueRound>(to) && left_) {
        round_ = std::move(left_);
        show_round(now);
    } else if (std::holds_alternative<scenes::ShowHome>(to)) {
        go_home(now);
    } else if (std::holds_alternative<scenes::ShowResults>(to) && round_) {
        show_results(now);
    } else if (const auto* scores = std::get_if<scenes::ShowTopScores>(&to)) {
        scene_ = scenes::TopScores(top_scores_view(game_, choices_, std::string(scores->pack), round_), stage(now));
    } else if (std::holds_alternative<scenes::ShowSettings>(to)) {
        scene_ = scenes::Settings(settings_view(0), stage(now));
    } else if (std::holds_alternative<scenes::PauseRound>(to)) {
        pause_round(now);
    } else if (std::holds_alternative<scenes::GoOn>(to) && pause_) {
        end_pause(now);
    } else if (const auto* ways = std::get_if<scenes::ShowModes>(&to)) {
        const scenes::ShowModes copy = *ways;  // it may live in the scene that goes
        show_modes(copy, now);
    } else if (const auto* exam = std::get_if<scenes::ShowExam>(&to)) {
        show_exam(std::string(exam->pack), now);
    } else if (const auto* report = std::get_if<scenes::WriteReport>(&to)) {
        write_report(std::string(report->folder), now);
    } else if (const auto* briefing = std::get_if<scenes::ShowBriefing>(&to)) {
        const scenes::ShowBriefing copy = *briefing;
        open_briefing(copy, now);
    } else if (const auto* again = std::get_if<scenes::AskAgain>(&to)) {
        const scenes::AskAgain copy = *again;
        ask_fact_again(copy, now);
    } else if (std::holds_alternative<scenes::LeaveBriefing>(to)) {
        leave_briefing(now);
    } else if (const auto* progress = std::get_if<scenes::ShowProgress>(&to)) {
        scene_ = scenes::ProgressScreen(progress_view(game_, pack_of(game_, progress->pack), progress->choosing_story),
                                        stage(now));
    } else if (const auto* saved = std::get_if<scenes::SaveProgress>(&to)) {
        save_progress(saved->pack, now);
    } else if (const auto* said = std::get_if<scenes::ShowAfterwards>(&to); said != nullptr && round_) {
        const scenes::ShowAfterwards copy = *said;
        show_afterwards(copy, now);
    } else if (const auto* welcomed = std::get_if<scenes::LeaveWelcome>(&to)) {
        leave_welcome(*welcomed, now);
    } else if (std::holds_alternative<scenes::ShowPlayers>(to)) {
        show_players(now);
    } else if (const auto* deed = std::get_if<scenes::DoWithPlayers>(&to)) {
        do_with_players(*deed, now);
    } else if (std::holds_alternative<scenes::Leave>(to)) {
        over_ = true;
    }
}

void Showing::react(const scenes::Reaction& reaction, ui::Seconds now) {
    if (reaction.choices) {
        choose(*reaction.choices, now);
        if (auto* on_home = std::get_if<scenes::Home>(&scene_)) {
            on_home->know_best(best_scores());
        }
    }
    if (reaction.study) {
        game_.player.study = *reaction.study;
        game_.store.save(game_.player);
    }
    if (std::holds_alternative<scenes::LeaveAfterwards>(reaction.next)) {
        leave_afterwards(now);
    }
    if (round_ && (reaction.command || reaction.undo)) {
        if (reaction.undo) {
            round_->undo();
        } else {
            give(*reaction.command, now);
            if (reaction.then && round_->session().phase != Phase::finished) {
                hear(round_->take(*reaction.then));
            }
        }
        look_for_notices(now);
        follow(now);
    }
    if (std::holds_alternative<scenes::LeaveAfterwards>(reaction.next)) {
        about_.reset();
    }
    if (reaction.placed) {
        sounds_.push_back(ui::Sound::place);
    }
    go(reaction.next, now);
    look_for_notices(now);
}

// A question is challenged only where its report could be written.
void Showing::give(const Command& command, ui::Seconds now) {
    if (std::holds_alternative<Strike>(command)) {
        const auto& records = round_->session().records;
        const auto file = write_challenge(game_, *round_, about_ ? records[*about_] : records.back());
        if (!file) {
            const Problem& problem = file.problems().front();
            tell(game_.texts.part("window.say.failed", {{"sentence", problem.place + ": " + problem.sentence}}), now);
            return;
        }
        tell(game_.texts.part("window.say.challenged", {{"file", file->string()}}), now);
    } else if (const auto* aside = std::get_if<SetAside>(&command)) {
        tell(game_.texts.part(aside->for_good ? "window.say.suspended" : "window.say.buried"), now);
    }
    hear(about_ ? round_->take_of(*about_, command) : round_->take(command));
}

// In the banner, for a while.
void Showing::tell(std::string text, ui::Seconds now) {
    notice_ = std::move(text);
    noticed_at_ = now;
    lay_out(now);
}

// Of a paper nothing is heard that would tell how an answer went.
void Showing::hear_paper(const std::vector<Happening>& happenings) {
    const Command& last = round_->session().commands.back();
    if (!happenings.empty() && std::holds_alternative<RoundFinished>(happenings.back())) {
        sounds_.push_back(ui::Sound::end);
    } else if (std::holds_alternative<GoTo>(last)) {
        sounds_.push_back(ui::Sound::draw);
    } else if (std::holds_alternative<Answer>(last) || std::holds_alternative<Flag>(last)) {
        sounds_.push_back(ui::Sound::place);
    }
}

void Showing::hear(const std::vector<Happening>& happenings) {
    const Session& session = round_->session();
    if (rules_of(session).on_paper) {
        hear_paper(happenings);
        return;
    }
    for (const Happening& happening : happenings) {
        if (const auto* given = std::get_if<AnswerGiven>(&happening)) {
            const Verdict verdict = given->record.grade.verdict;
            const bool run = session.streak == 3 || (session.streak > 0 && session.streak % 5 == 0);
            sounds_.push_back(verdict == Verdict::wrong   ? ui::Sound::wrong
                              : verdict != Verdict::right ? ui::Sound::place
                              : run                       ? ui::Sound::streak
                                                          : ui::Sound::right);
        } else if (std::holds_alternative<RoundFinished>(happening)) {
            sounds_.push_back(ui::Sound::end);
        } else if (std::holds_alternative<AlmostRight>(happening)) {
            sounds_.push_back(ui::Sound::place);
        }
    }
    if (happenings.empty() && session.phase == Phase::asking) {
        sounds_.push_back(ui::Sound::draw);  // the next card
    }
}

std::vector<ui::Sound> Showing::take_sounds() {
    std::vector<ui::Sound> heard = std::exchange(sounds_, {});
    if (!choices_.sound) {
        heard.clear();
    }
    return heard;
}

void Showing::look_for_notices(ui::Seconds now) {
    const std::vector<Notice> notices = game_.store.take_notices();
    if (!notices.empty()) {
        notice_ = told(game_.texts, notices.back());
        noticed_at_ = now;
    }
}

void Showing::lay_out(ui::Seconds now) {
    const scenes::Stage here = stage(now);
    if (pause_) {
        pause_->lay_out(here);
    }
    if (letters_) {
        letters_->lay_out(here);
    }
    std::visit(
        [&](auto& scene) {
            if constexpr (is_of_session<decltype(scene)>) {
                scene.lay_out(round_->session(), here);
            } else {
                scene.lay_out(here);
            }
        },
        scene_);
}

void Showing::take(const ui::Input& input, ui::Seconds now) {
    const auto* settings = std::get_if<scenes::Settings>(&scene_);
    if (settings != nullptr && settings->waits_for_key()) {
        take_meant(input, now);  // as it was struck
    } else if (const auto meant = choices_.keys.meant(input, in_text())) {
        take_meant(*meant, now);
    }
}

void Showing::take_meant(const ui::Input& input, ui::Seconds now) {
    if (const auto* resized = std::get_if<ui::Resized>(&input)) {
        screen_ = resized->frame.logical;
        lay_out(now);
        return;
    }
    const auto* key = std::get_if<ui::Key>(&input);
    if (std::holds_alternative<ui::Closed>(input) || (key != nullptr && key->ctrl && key->key == ui::Named::q)) {
        keep_back(now);
        over_ = true;
        return;
    }
    notice_pad(input, now);
    if (pause_) {
        react(pause_->took(input, stage(now)), now);
        return;
    }
    take_at_field(input, now);
}

void Showing::take_in_scene(const ui::Input& input, ui::Seconds now) {
    const scenes::Stage here = stage(now);
    const scenes::Reaction reaction = std::visit(
        [&](auto& scene) {
            if constexpr (is_of_session<decltype(scene)>) {
                return scene.took(input, round_->session(), here);
            } else {
                return scene.took(input, here);
            }
        },
        scene_);
    react(reaction, now);
}

ui::DrawList Showing::draw(ui::Seconds now) {
    if (!notice_.empty() && now - noticed_at_ > notice_shown) {
        notice_.clear();
        lay_out(now);
    }
    if (const auto* playing = std::get_if<scenes::Round>(&scene_);
        playing != nullptr && playing->time_is_up(round_->session(), stage(now))) {
        react({.command = TimeUp{}}, now);
    }
    if (const auto* sitting = std::get_if<scenes::Exam>(&scene_);
        sitting != nullptr && !pause_ && sitting->time_is_up(round_->session(), stage(now))) {
        // What stood in the field when the time ended was written in time.
        Command written = sitting->kept_back(round_->session(), stage(now));
        if (auto* answer = std::get_if<Answer>(&written)) {
            const Milliseconds left = time_left(round_->session()).value_or(Milliseconds{0});
            answer->taken = std::max(Milliseconds{0}, left - Milliseconds{1});
            react({.command = std::move(written), .then = TimeUp{}}, now);
        } else {
            react({.command = TimeUp{}}, now);
        }
    }
    follow_field();
    const scenes::Stage here = stage(now);
    if (pause_) {
        return pause_->draw(here);
    }
    if (letters_) {
        return letters_->draw(here);
    }
    return std::visit(
        [&](const auto& scene) {
            if constexpr (is_of_session<decltype(scene)>) {
                return scene.draw(round_->session(), here);
            } else {
                return scene.draw(here);
            }
        },
        scene_);
}

ui::Seconds Showing::pause(ui::Seconds now) const {
    const scenes::Stage here = stage(now);
    if (pause_) {
        return scenes::pause::still;
    }
    if (letters_) {
        return scenes::pause::blinking;
    }
    return std::visit(
        [&](const auto& scene) {
            if constexpr (requires { scene.pause(round_->session(), here); }) {
                return scene.pause(round_->session(), here);
            } else if constexpr (requires { scene.pause(here); }) {
                return scene.pause(here);
            } else {
                return scenes::pause::still;
            }
        },
        scene_);
}

}  // namespace standpoint
