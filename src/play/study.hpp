// Studying: what a session asks, made of what is due (learn/schedule.hpp) and of the questions that a pack can put. The
// rules of the session itself are those of play/modes/study.cpp. Knows neither answers that were given nor the disk.
//
//     std::vector<StudyItem> items = …;                                    // items_of(material), each with its memory
//     const Queue queue = queue_for(fsrs, items, StudyPlan{}, today);
//     const RoundPlan plan = study_plan(base, items, queue, seed);
//     Session session = begin(std::make_shared<const Deal>(deal(material, plan)), plan);
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "learn/schedule.hpp"
#include "play/session.hpp"
#include "quiz/template.hpp"

namespace standpoint {

// "recognise", "complete", "type", and back.
std::string_view word(Recall recall);
std::optional<Recall> recall_named(std::string_view name);

// What a question asks of the memory. recognise: the answer is among what is shown (one of several, true or false,
// pairs to match). type: it has to be written. complete: all between, where a gap is filled, several must be told apart
// or put together, or a place be shown on the map.
Recall recall_of(const Template& made_from);

// Every item of which a fair question can be made, in the order in which a reader of the article meets them.
std::vector<Item> items_of(const Material& material);

// More would be a session of hours: what is left over stays due, for the next one.
constexpr std::size_t longest_study = 200;

// The plan of a session that asks what the queue lists, due items before new ones, each in the form that its memory
// asks for. Topics take turns: an item whose topic was just asked lets up to three others go first, where these are no
// siblings of what was just asked. Indices of the queue are into `items`.
RoundPlan study_plan(const FactBase& base, std::span<const StudyItem> items, const Queue& queue, std::uint64_t seed);

// In how many questions a session may put an item: the first one, and others where it comes back.
constexpr std::size_t ways_to_ask = 3;

// The deal of a study session: for each item of `practise` its first question, in this order; then the others on these
// items, one item after the other. An item of which no fair question can be made is left out. The form is the one that
// the item's recall asks for; where the pack has none, the hardest of those that are easier, else the easiest of those
// that are harder. Among the questions of that form it is one that nothing shown before gives away, where there is one,
// and sooner one that asks of this item alone than one that draws on several.
Deal deal_study(const Material& material, const DealOrder& order);

// How many items were answered, each counted once.
std::size_t items_asked(const Session& session);

}  // namespace standpoint
