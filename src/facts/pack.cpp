#include "facts/pack.hpp"

#include <algorithm>
#include <utility>

#include "base/rng.hpp"
#include "facts/draft.hpp"
#include "facts/pack_form.hpp"

namespace standpoint {

namespace {

// "en", "pt-BR": what BCP 47 calls well-formed, as far as a pack needs it.
bool is_language(std::string_view tag) {
    const auto letters = [](std::string_view part) {
        return std::ranges::all_of(part, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    };
    const auto alphanumeric = [](std::string_view part) {
        return std::ranges::all_of(
            part, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
    };
    bool first = true;
    while (true) {
        const std::size_t end = std::min(tag.find('-'), tag.size());
        const std::string_view part = tag.substr(0, end);
        if (part.size() < 2 || part.size() > (first ? 3U : 8U) || !(first ? letters(part) : alphanumeric(part))) {
            return false;
        }
        if (end == tag.size()) {
            return true;
        }
        tag.remove_prefix(end + 1);
        first = false;
    }
}

void check_head(Draft& draft) {
    FactBase& base = draft.base;
    base.key = text_of(draft.root, "id");
    base.title = text_of(draft.root, "title");
    base.language = text_of(draft.root, "language");
    if (const Node* language = member(draft.root, "language"); language != nullptr && !is_language(language->text)) {
        draft.complaints.add(*language, quoted(language->text) + " is no language tag: write one such as \"en\".");
    }
    if (const Node* source = member(draft.root, "source")) {
        base.source = {text_of(*source, "title"), text_of(*source, "publisher"), text_of(*source, "date"),
                       whole_of(*source, "paragraphs"), truth_of(*source, "invented")};
    }
    if (const Node* timeline = member(draft.root, "timeline")) {
        for (const Node* time = timeline->first; time != nullptr; time = time->next) {
            base.timeline.push_back(time->text);
        }
    }
}

// Facts enough, and not too many; false where the pack must not be read on.
bool check_number(Draft& draft, const PackLimits& limits) {
    const std::size_t facts = draft.fact_nodes.size();
    if (facts > limits.facts) {
        draft.complaints.add(draft.root, "The pack holds " + std::to_string(facts) + " facts, but at most " +
                                             std::to_string(limits.facts) + " can be read: split it.");
        return false;
    }
    if (facts == 0 && !draft.complaints.any()) {
        draft.complaints.add(draft.root,
                             "The pack states no fact: add a role, meeting, position, event, state, quantity "
                             "or term.");
    }
    return true;
}

void sort_by_kind(FactBase& base) {
    base.by_kind.assign(std::variant_size_v<FactBody>, {});
    for (std::size_t i = 0; i < base.facts.size(); ++i) {
        base.by_kind[base.facts[i].body.index()].push_back(FactId{static_cast<std::uint32_t>(i)});
    }
}

}  // namespace

Result<FactBase> read_pack(std::string_view bytes, const PackLimits& limits) {
    Complaints complaints;
    LocatedJson json;
    if (!read_json(bytes, limits, json, complaints)) {
        return complaints.take();
    }
    check_form(json.root(), pack_form(), complaints);
    if (json.root().kind != Node::Kind::object) {
        return complaints.take();
    }
    Draft draft(json.root(), complaints);
    register_ids(draft);
    check_head(draft);
    if (check_number(draft, limits)) {
        check_entities(draft);
        check_facts(draft);
        check_order(draft);
    }
    if (complaints.any()) {
        return complaints.take();
    }
    sort_by_kind(draft.base);
    list_by_person(draft.base);
    draft.base.hash = stable_hash(bytes);
    return std::move(draft.base);
}

}  // namespace standpoint
