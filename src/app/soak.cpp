#include "app/soak.hpp"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <variant>

#include <unistd.h>

#include "app/kept_round.hpp"
#include "app/showing.hpp"
#include "play/modes/browse.hpp"
#include "play/modes/mode.hpp"
#include "play/player.hpp"
#include "play/replay.hpp"

namespace standpoint {

namespace {

constexpr std::size_t compared_rounds = 100;
constexpr double most_growth = 0.02;
constexpr std::size_t most_steps = 4'000;  // of one round; then it is given up

double resident_bytes() {
    std::ifstream file("/proc/self/statm");
    double all = 0;
    double resident = 0;
    file >> all >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

double mean(std::span<const double> values) {
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// The scene that shows the round, following it.
class Table {
public:
    Table(const KeptRound& round, const scenes::Stage& stage) : scene_(scene_of(round, stage)) {}

    void show(const Session& session, const scenes::Stage& stage) {
        if (session.phase == Phase::finished) {
            return;
        }
        std::visit([&](auto& scene) { scene.follow(session, stage); }, scene_);
        drawn_ = std::visit([&](auto& scene) { return scene.draw(session, stage); }, scene_);
    }

private:
    using Scene = std::variant<scenes::Round, scenes::Browse, scenes::Pairs, scenes::Exam>;

    static Scene scene_of(const KeptRound& round, const scenes::Stage& stage) {
        const Session& session = round.session();
        const FactBase& base = round.pack().base();
        if (rules_of(session).turned) {
            return scenes::Browse(session, {base.key, base.title, decks(round.pack().material())}, stage);
        }
        if (rules_of(session).in_pairs) {
            return scenes::Pairs(session, base.title, stage);
        }
        if (rules_of(session).on_paper) {
            return scenes::Exam(session, base.title, stage);
        }
        return scenes::Round(session, base.title, stage);
    }

    Scene scene_;
    ui::DrawList drawn_;
};

Milliseconds some_time(Rng& rng) {
    return Milliseconds{static_cast<long>(rng.below(6'000))};
}

Command some_pair(const Session& session, Rng& rng) {
    if (rng.chance(0.05)) {
        return GiveUp{some_time(rng)};
    }
    const auto& match = std::get<Match>(session.question().task);
    const std::size_t left = rng.below(match.lefts.size());
    const std::size_t right = rng.chance(0.6) ? match.partner[left] : rng.below(match.rights.size());
    return Join{left, right, some_time(rng)};
}

// Anywhere on the paper, now and then to its end.
Command some_of_paper(const Session& session, Rng& rng) {
    if (rng.chance(0.02)) {
        return HandIn{some_time(rng)};
    }
    if (rng.chance(0.4)) {
        return GoTo{rng.below(session.sheet.size()), some_time(rng)};
    }
    if (rng.chance(0.2)) {
        return Flag{rng.chance(0.5), some_time(rng)};
    }
    return Answer{random_response(session.question().task, rng), some_time(rng)};
}

// Something that is allowed now, often enough something that goes on.
Command some_command(const Session& session, Rng& rng) {
    const Rules& rules = rules_of(session);
    if (session.phase == Phase::feedback) {
        return Continue{};
    }
    if (rules.on_paper) {
        return some_of_paper(session, rng);
    }
    if (rules.turned) {
        return rng.chance(0.3) ? Command{Turn{}} : Command{Continue{}};
    }
    if (rules.budget && rng.chance(0.01)) {
        return TimeUp{};
    }
    if (rules.in_pairs) {
        return some_pair(session, rng);
    }
    if (rng.chance(0.1)) {
        return GiveUp{some_time(rng)};
    }
    const Task& task = session.question().task;
    return Answer{rng.chance(0.6) ? right_response(task) : random_response(task, rng), some_time(rng)};
}

// One mode's rounds.
class Soak {
public:
    Soak(Game& game, const std::string& mode, std::uint64_t seed, const ui::Theme& theme, const ui::Metrics& metrics)
        : game_(game),
          mode_(*find_mode(mode)),
          rng_(seed),
          stage_{.screen = {1280, 720}, .look = {theme, metrics}, .words = game.texts, .motion = {100, true}} {
        found_.mode = mode;
    }

    void play_one() {
        game_.chosen = game_.shelf.packs[found_.rounds % game_.shelf.packs.size()];
        if (auto round = begun()) {
            play(*round);
            compare(*round);
        }
        ++found_.rounds;
        memory_.push_back(resident_bytes());
    }

    Soaked take() {
        const std::size_t compared = std::min(compared_rounds, memory_.size() / 2);
        found_.first_memory = mean(std::span(memory_).first(compared));
        found_.last_memory = mean(std::span(memory_).last(compared));
        return std::move(found_);
    }

private:
    std::optional<KeptRound> begun() {
        if (mode_.name == "daily") {
            today_ += std::chrono::days{1};
            game_.outside.now = [day = today_] { return day; };
            auto round = KeptRound::begin_day(game_, game_.chosen);
            if (!round) {
                complain("There is no round of this day.");
            }
            return round;
        }
        return KeptRound::begin(game_, game_.chosen, plan_of(mode_, rng_.bits()));
    }

    void play(KeptRound& round) {
        Table table(round, stage_);
        for (std::size_t step = 0; round.session().phase != Phase::finished; ++step) {
            if (step == most_steps) {
                complain("A round does not end.");
                return;
            }
            ++found_.steps;
            if (rng_.chance(0.04)) {
                round.undo();
            } else if (rng_.chance(0.03)) {
                come_back(round);
            } else {
                expect_allowed(round.take(some_command(round.session(), rng_)));
            }
            if (!round.kept()) {
                complain("An answer is not on the disk.");
            }
            table.show(round.session(), stage_);
        }
    }

    void expect_allowed(const std::vector<Happening>& happenings) {
        for (const Happening& happening : happenings) {
            const auto* refused = std::get_if<NotAllowed>(&happening);
            // A pair may be joined to one that is found by now: chance does not look.
            if (refused != nullptr && !mode_.rules.in_pairs) {
                complain("Refused: " + std::string(refused->why) + ".");
            }
        }
    }

    // Leaves the round and goes on with what was kept of it: it has to stand where it stood.
    void come_back(KeptRound& round) {
        const auto saved = game_.store.round(round.uid());
        if (!saved) {
            return;  // nothing was answered yet
        }
        auto again = KeptRound::resume(game_, *saved);
        if (!again) {
            complain("A round that was left cannot be gone on with.");
            return;
        }
        Session stood = round.session();
        if (stood.phase == Phase::feedback && !mode_.rules.turned) {
            stood = step(stood, Continue{}).session;
        }
        if (state_hash(again->session()) != state_hash(stood)) {
            complain("A round that was left stands elsewhere afterwards.");
        }
        ++found_.returns;
        round = std::move(*again);
    }

    void compare(const KeptRound& round) {
        const auto saved = game_.store.round(round.uid());
        if (!saved || !saved->outcome) {
            complain("A finished round is not in the store.");
            return;
        }
        const auto replay = read_replay(saved->replay);
        const auto replayed = replay ? play_back(round.pack().material(), *replay) : Result<Session>(replay.problems());
        if (!replayed || replayed->phase != Phase::finished) {
            complain("The replay of a finished round does not end.");
        } else if (replayed->score != saved->outcome->score) {
            complain("The store says " + std::to_string(saved->outcome->score) + ", the replay " +
                     std::to_string(replayed->score) + ".");
        }
    }

    void complain(std::string sentence) {
        found_.wrong.push_back("Round " + std::to_string(found_.rounds + 1) + ": " + std::move(sentence));
    }

    Game& game_;
    const Mode& mode_;
    Rng rng_;
    scenes::Stage stage_;
    Moment today_{std::chrono::hours{490'000}};
    Soaked found_;
    std::vector<double> memory_;
};

}  // namespace

bool Soaked::flat() const {
    return rounds < 3 * compared_rounds || last_memory <= first_memory * (1 + most_growth);
}

Soaked soak(Game& game, const std::string& mode, std::size_t rounds, std::uint64_t seed, const ui::Theme& theme,
            const ui::Typefaces& typefaces) {
    const ui::Metrics metrics = typefaces.metrics();
    Soak soaking(game, mode, seed, theme, metrics);
    for (std::size_t i = 0; i < rounds; ++i) {
        soaking.play_one();
    }
    return soaking.take();
}

}  // namespace standpoint
