#include "app/showing.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/kept_choices.hpp"
#include "app/texts.hpp"
#include "play/modes/mode.hpp"
#include "scenes/words.hpp"
#include "store/files.hpp"

namespace standpoint {

namespace {

constexpr std::string_view pack_setting = "window.pack";
constexpr std::string_view welcomed_setting = "window.welcomed";
constexpr ui::Seconds notice_shown = 20;
constexpr std::size_t most_theme_bytes = 1U << 20U;

Result<ui::Theme> read_theme(const std::filesystem::path& file) {
    const auto bytes = read_file(file, most_theme_bytes);
    if (!bytes) {
        return bytes.problems();
    }
    auto theme = ui::parse_theme(*bytes);
    if (theme) {
        return theme;
    }
    Problems problems = theme.problems();
    for (Problem& problem : problems) {
        problem.place = file.string() + ": " + problem.place;
    }
    return problems;
}

std::optional<KeptRound> round_left(Game& game) {
    auto left = unfinished_round(game, false);
    if (left && left->session().phase == Phase::finished) {
        left.reset();
    }
    return left;
}

// Who never played and was not welcomed yet. Who names what or as whom to play knows the way, and wants it at once.
bool is_new_here(Game& game, const PlayOptions& options) {
    const bool named = options.pack || options.seed || options.mode || options.profile;
    return !named && !game.store.setting(welcomed_setting) && game.store.answers_of(game.player.uid) == 0 &&
           game.store.unfinished(game.player.uid, 1).empty();
}

PackPointer pack_of(const Game& game, std::string_view key) {
    for (const PackPointer& pack : game.shelf.packs) {
        if (pack->base().key == key) {
            return pack;
        }
    }
    return game.chosen;
}

}  // namespace

Result<Themes> read_themes(const std::filesystem::path& assets) {
    std::array<ui::Theme, scenes::theme_names.size()> read;
    for (std::size_t i = 0; i < read.size(); ++i) {
        auto theme = read_theme(assets / "theme" / (std::string(scenes::theme_names[i]) + ".json"));
        if (!theme) {
            return theme.problems();
        }
        read[i] = std::move(*theme);
    }
    return Themes{std::move(read[0]), std::move(read[1]), std::move(read[2])};
}

ui::Theme Themes::chosen(const scenes::Choices& choices) const {
    ui::Theme theme = choices.theme == scenes::ThemeChoice::dark            ? dark
                      : choices.theme == scenes::ThemeChoice::high_contrast ? high_contrast
                                                                            : light;
    if (choices.readable) {
        theme = ui::with_readable_letters(std::move(theme));
    }
    return ui::with_text_size(std::move(theme), static_cast<float>(choices.text_size) / 100);
}

Showing::Showing(Game& game, const PlayOptions& options, const Themes& themes, const ui::Metrics& metrics,
                 ui::Size screen, ui::Seconds now)
    : game_(game),
      themes_(themes),
      metrics_(metrics),
      seed_(options.seed),
      screen_(screen),
      choices_(kept_choices(game.store, options, game.texts)),
      theme_(themes.chosen(choices_)),
      left_(round_left(game)),
      scene_(home(now)) {
    if (!options.pack && !options.seed && !options.deck) {  // those name a round of the first pack
        if (const auto last = game.store.setting(pack_setting)) {
            game.chosen = pack_of(game, *last);
        }
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
    } else if (is_new_here(game, options)) {
        const std::string unnamed = game.texts.part("player");
        scene_ = scenes::Welcome({.choices = choices_,
                                  .languages = interface_languages(game.places.assets),
                                  .name = game.player.name == unnamed ? std::string() : game.player.name},
                                 stage(now));
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

void Showing::go_home(ui::Seconds now) {
    pause_.reset();
    paused_for_ = 0;
    round_.reset();
    left_ = round_left(game_);
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
    game_.chosen = pack_of(game_, wanted.pack);
    game_.store.save_setting(pack_setting, game_.chosen->base().key);
    round_ = begun(wanted, now);
    show_round(now);
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
    RoundPlan plan = plan_of(mode, seed_ ? (*seed_)++ : game_.outside.chance());
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
        if (rules_of(session).points == Points::none) {
            const std::string pack = round_->pack().base().key;
            round_.reset();
            show_modes({.pack = pack}, now);
        } else {
            show_results(now);
        }
    } else if (auto* playing = std::get_if<scenes::Round>(&scene_)) {
        playing->follow(session, stage(now));
    } else if (auto* browsing = std::get_if<scenes::Browse>(&scene_)) {
        browsing->follow(session, stage(now));
    } else if (auto* joining = std::get_if<scenes::Pairs>(&scene_)) {
        joining->follow(session, stage(now));
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

void Showing::show_results(ui::Seconds now) {
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
    return {.choices = choices_, .languages = interface_languages(game_.places.assets), .focus = focus};
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
    } else if (const auto* briefing = std::get_if<scenes::ShowBriefing>(&to)) {
        const scenes::ShowBriefing copy = *briefing;
        open_briefing(copy, now);
    } else if (std::holds_alternative<scenes::LeaveBriefing>(to)) {
        leave_briefing(now);
    } else if (const auto* welcomed = std::get_if<scenes::LeaveWelcome>(&to)) {
        leave_welcome(*welcomed, now);
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
    if (round_ && (reaction.command || reaction.undo)) {
        if (reaction.undo) {
            round_->undo();
        } else {
            hear(round_->take(*reaction.command));
        }
        look_for_notices(now);
        follow(now);
    }
    if (reaction.placed) {
        sounds_.push_back(ui::Sound::place);
    }
    go(reaction.next, now);
    look_for_notices(now);
}

void Showing::hear(const std::vector<Happening>& happenings) {
    const Session& session = round_->session();
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
    if (auto* playing = std::get_if<scenes::Round>(&scene_)) {
        playing->lay_out(round_->session(), here);
    } else if (auto* on_home = std::get_if<scenes::Home>(&scene_)) {
        on_home->lay_out(here);
    } else if (auto* results = std::get_if<scenes::Results>(&scene_)) {
        results->lay_out(here);
    } else if (auto* settings = std::get_if<scenes::Settings>(&scene_)) {
        settings->lay_out(here);
    } else if (auto* ways = std::get_if<scenes::Modes>(&scene_)) {
        ways->lay_out(here);
    } else if (auto* browsing = std::get_if<scenes::Browse>(&scene_)) {
        browsing->lay_out(round_->session(), here);
    } else if (auto* joining = std::get_if<scenes::Pairs>(&scene_)) {
        joining->lay_out(round_->session(), here);
    } else if (auto* briefing = std::get_if<scenes::Briefing>(&scene_)) {
        briefing->lay_out(here);
    } else if (auto* welcome = std::get_if<scenes::Welcome>(&scene_)) {
        welcome->lay_out(here);
    } else {
        std::get<scenes::TopScores>(scene_).lay_out(here);
    }
}

// Whether what is typed is text now, and no key.
bool Showing::in_text() const {
    if (pause_) {
        return false;
    }
    if (const auto* playing = std::get_if<scenes::Round>(&scene_)) {
        return playing->in_text(round_->session());
    }
    if (const auto* welcome = std::get_if<scenes::Welcome>(&scene_)) {
        return welcome->in_text();
    }
    return std::holds_alternative<scenes::Briefing>(scene_);  // typing searches there
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
        over_ = true;
        return;
    }
    notice_pad(input, now);
    const scenes::Stage here = stage(now);
    if (pause_) {
        react(pause_->took(input, here), now);
        return;
    }
    if (auto* playing = std::get_if<scenes::Round>(&scene_)) {
        react(playing->took(input, round_->session(), here), now);
    } else if (auto* on_home = std::get_if<scenes::Home>(&scene_)) {
        react(on_home->took(input, here), now);
    } else if (auto* results = std::get_if<scenes::Results>(&scene_)) {
        react(results->took(input, here), now);
    } else if (auto* settings = std::get_if<scenes::Settings>(&scene_)) {
        react(settings->took(input, here), now);
    } else if (auto* ways = std::get_if<scenes::Modes>(&scene_)) {
        react(ways->took(input, here), now);
    } else if (auto* browsing = std::get_if<scenes::Browse>(&scene_)) {
        react(browsing->took(input, round_->session(), here), now);
    } else if (auto* joining = std::get_if<scenes::Pairs>(&scene_)) {
        react(joining->took(input, round_->session(), here), now);
    } else if (auto* briefing = std::get_if<scenes::Briefing>(&scene_)) {
        react(briefing->took(input, here), now);
    } else if (auto* welcome = std::get_if<scenes::Welcome>(&scene_)) {
        react(welcome->took(input, here), now);
    } else {
        react(std::get<scenes::TopScores>(scene_).took(input, here), now);
    }
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
    const scenes::Stage here = stage(now);
    if (pause_) {
        return pause_->draw(here);
    }
    if (const auto* playing = std::get_if<scenes::Round>(&scene_)) {
        return playing->draw(round_->session(), here);
    }
    if (const auto* on_home = std::get_if<scenes::Home>(&scene_)) {
        return on_home->draw(here);
    }
    if (const auto* results = std::get_if<scenes::Results>(&scene_)) {
        return results->draw(here);
    }
    if (const auto* settings = std::get_if<scenes::Settings>(&scene_)) {
        return settings->draw(here);
    }
    if (const auto* ways = std::get_if<scenes::Modes>(&scene_)) {
        return ways->draw(here);
    }
    if (const auto* browsing = std::get_if<scenes::Browse>(&scene_)) {
        return browsing->draw(round_->session(), here);
    }
    if (const auto* joining = std::get_if<scenes::Pairs>(&scene_)) {
        return joining->draw(round_->session(), here);
    }
    if (const auto* briefing = std::get_if<scenes::Briefing>(&scene_)) {
        return briefing->draw(here);
    }
    if (const auto* welcome = std::get_if<scenes::Welcome>(&scene_)) {
        return welcome->draw(here);
    }
    return std::get<scenes::TopScores>(scene_).draw(here);
}

ui::Seconds Showing::pause(ui::Seconds now) const {
    const scenes::Stage here = stage(now);
    if (pause_) {
        return scenes::pause::still;
    }
    if (const auto* playing = std::get_if<scenes::Round>(&scene_)) {
        return playing->pause(round_->session(), here);
    }
    if (const auto* browsing = std::get_if<scenes::Browse>(&scene_)) {
        return browsing->pause(here);
    }
    if (const auto* joining = std::get_if<scenes::Pairs>(&scene_)) {
        return joining->pause(here);
    }
    if (const auto* welcome = std::get_if<scenes::Welcome>(&scene_)) {
        return welcome->pause(here);
    }
    return scenes::pause::still;
}

}  // namespace standpoint
