#include "scenes/table.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#include <doctest/doctest.h>

#include "facts/pack.hpp"
#include "play/player.hpp"
#include "play/shown.hpp"
#include "support/faults.hpp"

namespace standpoint::test {

namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream file(std::string(STANDPOINT_SOURCE_DIR) + "/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Phrases phrases_in(const std::string& path) {
    return *Phrases::read(bytes_of(path));
}

Option right(std::string text) {
    return {.text = std::move(text), .right = true};
}

Option wrong(std::string text, std::string why) {
    return {.text = std::move(text), .proof = Proof{Rule::functional, std::move(why)}};
}

Question question(std::uint32_t fact, std::string stem, Task task, std::string explanation) {
    const Item item{{fact}, Aspect::place};
    return {.template_name = "own",
            .item = item,
            .items = {item},
            .stem = std::move(stem),
            .task = std::move(task),
            .explanation = std::move(explanation),
            .paragraph = static_cast<int>(fact) + 1};
}

}  // namespace

const Pack& pack(const std::string& key) {
    static std::map<std::string, std::unique_ptr<Pack>> packs;
    std::unique_ptr<Pack>& found = packs[key];
    if (!found) {
        auto base = read_pack(bytes_of("questions/" + key + "/pack.json"));
        REQUIRE(base);
        found = std::unique_ptr<Pack>(new Pack{.base = *base, .phrases = phrases_in("questions/phrases/en.json")});
    }
    return *found;
}

std::vector<std::string> pack_keys() {
    return {"ukraine-peace-talks", "harbour-summit"};
}

const Phrases& words(const std::string& language) {
    static std::map<std::string, Phrases> texts;
    const auto found = texts.find(language);
    return found != texts.end()
               ? found->second
               : texts.emplace(language, phrases_in("assets/text/" + language + ".json")).first->second;
}

std::vector<scenes::Language> languages() {
    return {{"en", words("en").part("language.name")}, {"uk", words("uk").part("language.name")}};
}

const ui::Typefaces& typefaces() {
    static const Result<ui::Typefaces> opened = ui::Typefaces::open(std::string(STANDPOINT_ASSETS_DIR) + "/fonts");
    return *opened;
}

const ui::Metrics& metrics() {
    static const ui::Metrics real = typefaces().metrics();
    return real;
}

const ui::Theme& theme(const std::string& name) {
    static std::map<std::string, ui::Theme> themes;
    const auto found = themes.find(name);
    return found != themes.end()
               ? found->second
               : themes.emplace(name, *ui::parse_theme(bytes_of("assets/theme/" + name + ".json"))).first->second;
}

const scenes::Atlas& atlas() {
    static const scenes::Atlas read{.world = *ui::parse_world(bytes_of("assets/map/world.json")), .landmarks = {}};
    return read;
}

std::vector<ui::Size> sizes() {
    return {{960, 720}, {1100, 720}, {1280, 720}, {1440, 720}, {1680, 720}};
}

scenes::Stage stage(ui::Size size, const std::string& theme_name, ui::Seconds now) {
    return {.screen = size,
            .look = {theme(theme_name), metrics()},
            .words = words(),
            .motion = {now, true},
            .atlas = &atlas()};
}

scenes::Stage stage_for_reading(ui::Size size, const std::string& theme_name, std::size_t per_cent, bool readable,
                                const std::string& language) {
    static std::map<std::string, ui::Theme> themes;
    const std::string key = theme_name + std::to_string(per_cent) + (readable ? "r" : "");
    const ui::Theme& plain = theme(theme_name);
    const ui::Theme made =
        ui::with_text_size(readable ? ui::with_readable_letters(plain) : plain, static_cast<float>(per_cent) / 100);
    return {.screen = size,
            .look = {themes.emplace(key, made).first->second, metrics()},
            .words = words(language),
            .motion = {100, true}};
}

std::shared_ptr<const Deal> own_deal() {
    static const auto made = std::make_shared<const Deal>(Deal{
        {question(0, "Where did the two envoys meet?",
                  PickOne{{right("London"), wrong("Florida", "No: other talks were held in Florida."),
                           wrong("Moscow", "No: Moscow came later."), wrong("Crimea", "No: nobody met in Crimea.")}},
                  "The envoys met in London."),
         question(1, "Which of these does the first side demand?",
                  PickMany{{right("A smaller army"), wrong("A lasting truce", "No: the other side offers a truce."),
                            right("An end to the bid"), wrong("A new plan", "No: nobody asks for a new plan.")}},
                  "It demands a smaller army and an end to the bid."),
         question(2, "The talks lasted five hours.",
                  TrueFalse{.truth = false, .proof = Proof{Rule::gap, "No: the talks lasted three hours."}},
                  "The article gives three hours."),
         question(3, "Who spoke for the mediators?", TypeIn{.accepted = {"Steve Witkoff", "Witkoff"}},
                  "Steve Witkoff spoke for the mediators."),
         question(4, "In which year did it begin?",
                  PickOne{{wrong("2012", "No: that was too early."), right("2014"),
                           wrong("2016", "No: that was too late.")}},
                  "It began in 2014.")}});
    return made;
}

Session own_session() {
    return begin(own_deal(), {.order = {.seed = 1, .length = 5}});
}

std::vector<std::shared_ptr<const Deal>> shipped_deals() {
    static const auto made = [] {
        std::vector<std::shared_ptr<const Deal>> deals;
        for (const std::string& key : pack_keys()) {
            for (std::uint64_t seed = 1; seed <= 4; ++seed) {
                const DealOrder order{.seed = seed, .length = 30, .tasks = {}};
                deals.push_back(std::make_shared<const Deal>(deal(pack(key).material, order)));
            }
        }
        return deals;
    }();
    return made;
}

std::vector<Question> shipped_questions(TaskKind kind) {
    std::vector<Question> questions;
    for (const std::string& key : pack_keys()) {
        const Material& material = pack(key).material;
        for (const Template& made_from : templates()) {
            if (made_from.task != kind) {
                continue;
            }
            for (const Material::Keyed& keyed : material.own(made_from)) {
                for (std::uint64_t seed = 1; seed <= 4; ++seed) {
                    if (auto question = make_fair(material, made_from, keyed.facts.front(), Rng(seed))) {
                        questions.push_back(std::move(*question));
                    }
                }
            }
        }
    }
    const auto length = [](const Question& question) {
        std::size_t letters = question.stem.size() + question.explanation.size() + key_text(question.task).size();
        for (const std::string& sentence : shown_texts(question)) {
            letters += sentence.size();
        }
        return letters;
    };
    constexpr std::size_t kept = 24;
    std::ranges::stable_sort(questions, std::ranges::greater(), length);
    questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
    questions.resize(std::min(kept, questions.size()));
    return questions;
}

Session session_of(const Question& question) {
    return begin(std::make_shared<const Deal>(Deal{{question}}), {.order = {.length = 1}});
}

scenes::HomeView home_view() {
    scenes::HomeView view;
    for (const std::string& key : pack_keys()) {
        const FactBase& base = pack(key).base;
        scenes::PackOnTable on_table{.key = key,
                                     .title = base.title,
                                     .source = base.source.title,
                                     .publisher = base.source.publisher,
                                     .invented = base.source.invented,
                                     .facts = base.facts.size(),
                                     .best = 2900};
        for (const Side& side : base.sides) {
            on_table.sides.push_back({ui::Mark::triangle, 1, side.name});
        }
        view.packs.push_back(std::move(on_table));
    }
    return view;
}

scenes::TopScoresView scores_view() {
    scenes::TopScoresView view;
    for (const std::string& key : pack_keys()) {
        view.boards.push_back({.pack = key, .title = pack(key).base.title});
    }
    for (std::size_t i = 0; i < 10; ++i) {
        view.boards[0].rows.push_back({.rank = i < 2 ? 1 : i + 1,
                                       .player = i == 4 ? "Wolfeschlegelsteinhausenbergerdorff the Elder" : "Ada",
                                       .score = 1000 - static_cast<int>(i / 2) * 100,
                                       .accuracy = 0.9,
                                       .taken = Milliseconds{83'000},
                                       .mine = i == 3});
    }
    return view;
}

Session finished_session(const std::shared_ptr<const Deal>& dealt, bool knows) {
    Session session = begin(dealt, {.order = {.seed = 1, .length = dealt->questions.size()}});
    while (session.phase != Phase::finished) {
        const Command command =
            knows ? Command{Answer{right_response(session.question().task), Milliseconds{1000}}} : Command{GiveUp{}};
        session = step(step(session, command).session, Continue{}).session;
    }
    return session;
}

Sitting::Sitting(Session from, ui::Size size)
    : session(std::move(from)), here(stage(size)), round(session, "A title", here) {}

void Sitting::take(const ui::Input& input) {
    last = round.took(input, session, here);
    if (last.undo) {
        session = undo(session);
        round.follow(session, here);
    }
    if (last.command) {
        Step next = step(session, *last.command);
        session = std::move(next.session);
        happenings = std::move(next.happenings);
        round.follow(session, here);
    }
}

void Sitting::press(ui::Named key) {
    take(ui::Key{key});
}

void Sitting::type(const std::string& text) {
    take(ui::Typed{text});
}

void Sitting::click(const ui::Control& control) {
    const ui::Point at = control.box.centre();
    take(ui::PointerMoved{at});
    take(ui::PointerPressed{at});
    take(ui::PointerReleased{at});
}

ui::DrawList Sitting::draw() const {
    return round.draw(session, here);
}

const ui::Control* Sitting::focused() {
    for (const ui::Control* control : ring()) {
        if (control->focused) {
            return control;
        }
    }
    return nullptr;
}

std::string text_of(const ui::DrawList& list) {
    std::string all;
    for (const ui::DrawItem& item : list) {
        if (const auto* line = std::get_if<ui::Text>(&item)) {
            all += line->text + ' ';
        }
    }
    return all;
}

std::vector<std::string> faults(const ui::DrawList& list, const std::vector<ui::Control*>& ring,
                                const scenes::Stage& stage, const ui::Scroll* scroll) {
    return layout_faults(list, {ring.begin(), ring.end()}, stage.screen, stage.look.metrics, scroll);
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences) {
        all += sentence + '\n';
    }
    return all;
}

std::size_t reached_by_tab(const std::vector<ui::Control*>& ring) {
    std::vector<const ui::Control*> reached;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        for (const ui::Control* control : ring) {
            if (control->focused && std::ranges::find(reached, control) == reached.end()) {
                reached.push_back(control);
            }
        }
        ui::move_focus(ring, ui::Key{ui::Named::tab});
    }
    return reached.size();
}

}  // namespace standpoint::test
