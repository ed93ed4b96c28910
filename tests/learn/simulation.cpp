#include "learn/simulation.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace standpoint::tests {

namespace {

constexpr Day first_day = Day(std::chrono::days{20'000});
constexpr std::size_t items_of_a_fact = 2;

// What the scheduler cannot see.
struct Truth {
    std::optional<Memory> memory;
    Day last{};
};

double chance_of_guess(Asking asking, const std::optional<ItemMemory>& seen) {
    switch (asking) {
        case Asking::typed: return 0;
        case Asking::four_options:
        case Asking::naive: return 0.25;
        case Asking::study: break;
    }
    switch (recall_for(seen)) {
        case Recall::recognise: return 0.25;
        case Recall::complete: return 0.1;
        case Recall::type: break;
    }
    return 0;
}

class Learner {
public:
    Learner(const Study& study, const Fsrs& fsrs, Rng rng, Figures& figures)
        : study_(study), fsrs_(fsrs), rng_(rng), figures_(figures), truths_(study.items), items_(study.items) {
        plan_.aim.retention = study.retention;
        plan_.new_a_day = study.new_a_day;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            items_[i].item.fact.index = static_cast<std::uint32_t>(i / items_of_a_fact);
            items_[i].seed = rng.fork("fuzz").fork(i).bits();
        }
    }

    void study_on(int number) {
        const Day today = first_day + std::chrono::days{number};
        const Queue queue = queue_for(fsrs_, items_, plan_, today);
        for (const std::size_t index : queue.order) {
            answer(index, today);
        }
        figures_.reviews_by_day[static_cast<std::size_t>(number)] += static_cast<double>(queue.order.size());
        if (number >= 60) {
            figures_.most_on_a_later_day = std::max(figures_.most_on_a_later_day, queue.order.size());
        }
    }

    double farthest_from_truth() const {
        double farthest = 0;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (truths_[i].memory && items_[i].memory) {
                farthest =
                    std::max(farthest, std::abs(items_[i].memory->memory.stability / truths_[i].memory->stability - 1));
            }
        }
        return farthest;
    }

    std::size_t in_reach = 0;
    std::size_t known_in_reach = 0;
    std::size_t known = 0;
    std::size_t right = 0;

private:
    void answer(std::size_t index, Day today) {
        Truth& truth = truths_[index];
        StudyItem& item = items_[index];
        const int days = static_cast<int>((today - truth.last).count());
        const bool knows =
            rng_.chance(truth.memory ? fsrs_.retrievability(days, truth.memory->stability) : study_.known_before);
        const double chance = chance_of_guess(study_.asking, item.memory);
        const bool is_right = knows || rng_.chance(chance);
        if (truth.memory) {
            count(*item.memory, knows, is_right);
        }
        const Rating rating = knows ? Rating::good : Rating::again;
        truth = {truth.memory ? fsrs_.next(*truth.memory, days, rating) : fsrs_.first(rating), today};
        item.memory = after(fsrs_, item.memory,
                            {.at = today + std::chrono::hours{12},
                             .heard = is_right ? Heard::right : Heard::wrong,
                             .typed = chance == 0,
                             .chance = study_.asking == Asking::naive ? 0 : chance});
    }

    void count(const ItemMemory& seen, bool knows, bool is_right) {
        ++figures_.due;
        known += knows ? 1U : 0U;
        right += is_right ? 1U : 0U;
        const double exact = seen.memory.stability * fsrs_.interval_modifier(study_.retention);
        if (exact >= 0.75 && exact <= plan_.aim.most_days) {
            ++in_reach;
            known_in_reach += knows ? 1U : 0U;
        }
    }

    const Study& study_;
    const Fsrs& fsrs_;
    Rng rng_;
    Figures& figures_;
    StudyPlan plan_;
    std::vector<Truth> truths_;
    std::vector<StudyItem> items_;
};

}  // namespace

Figures simulated(const Study& study, std::uint64_t seed) {
    const Fsrs fsrs{Parameters{}};
    Figures figures;
    figures.reviews_by_day.resize(static_cast<std::size_t>(study.days));
    std::size_t known = 0;
    std::size_t right = 0;
    std::size_t in_reach = 0;
    std::size_t known_in_reach = 0;
    for (std::size_t i = 0; i < study.learners; ++i) {
        Learner learner(study, fsrs, Rng(seed).fork(i), figures);
        for (int day = 0; day < study.days; ++day) {
            learner.study_on(day);
        }
        known += learner.known;
        right += learner.right;
        in_reach += learner.in_reach;
        known_in_reach += learner.known_in_reach;
        figures.farthest_from_truth = std::max(figures.farthest_from_truth, learner.farthest_from_truth());
    }
    for (double& reviews : figures.reviews_by_day) {
        reviews /= static_cast<double>(study.learners);
    }
    const auto of_due = static_cast<double>(std::max<std::size_t>(figures.due, 1));
    figures.known = static_cast<double>(known) / of_due;
    figures.right = static_cast<double>(right) / of_due;
    figures.known_in_reach =
        static_cast<double>(known_in_reach) / static_cast<double>(std::max<std::size_t>(in_reach, 1));
    return figures;
}

}  // namespace standpoint::tests
