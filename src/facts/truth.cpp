#include "facts/truth.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/text.hpp"

namespace standpoint {

namespace {

bool same_text(const std::string& a, const std::string& b) {
    return a == b || fold(a) == fold(b);
}

// Where an entity sits.
struct Seats {
    std::vector<std::size_t> sure;  // parties where it sits, itself or through its people
    bool perhaps = false;           // only a part or the whole of it sits somewhere
};

Seats seats_of(const FactBase& base, const Meeting& meeting, const EntityRef& who) {
    Seats seats;
    for (std::size_t party = 0; party < meeting.table.size(); ++party) {
        const auto& members = meeting.table[party];
        if (std::ranges::any_of(members, [&](const EntityRef& one) { return speaks_as(base, one, who); })) {
            seats.sure.push_back(party);
        } else if (std::ranges::any_of(members, [&](const EntityRef& one) { return overlap(base, one, who); })) {
            seats.perhaps = true;
        }
    }
    return seats;
}

// A time expression with all that the pack knows of it.
Time time_named(const FactBase& base, const std::string& text) {
    Time time{text, {}, {}};
    const auto rank = std::ranges::find(base.timeline, text);
    if (rank != base.timeline.end()) {
        time.rank = static_cast<std::size_t>(rank - base.timeline.begin());
    }
    for (const Fact& fact : base.facts) {
        const auto* meeting = std::get_if<Meeting>(&fact.body);
        const auto* event = std::get_if<Event>(&fact.body);
        const std::optional<Time>* when = meeting != nullptr ? &meeting->when
                                          : event != nullptr ? &event->when
                                                             : nullptr;
        if (when != nullptr && *when && (*when)->text == text && (*when)->year) {
            time.year = (*when)->year;
            break;
        }
    }
    return time;
}

}  // namespace

Truth only(const FactBase& base, const EntityRef& value, const EntityRef& claimed) {
    if (value == claimed) {
        return true;
    }
    return overlap(base, value, claimed) ? unsaid : Truth(false);
}

Truth only(const std::optional<std::string>& value, const std::string& claimed) {
    return value ? Truth(same_text(*value, claimed)) : unsaid;
}

Truth within(const std::optional<Amount>& amount, const Value& claimed) {
    const auto* number = std::get_if<double>(&claimed);
    return amount && number != nullptr ? Truth(*number >= amount->low && *number <= amount->high) : unsaid;
}

Truth took_part(const FactBase& base, const Meeting& meeting, const EntityRef& who) {
    const Seats seats = seats_of(base, meeting, who);
    if (!seats.sure.empty()) {
        return true;
    }
    return meeting.whole_list && !seats.perhaps ? Truth(false) : unsaid;
}

Truth met(const FactBase& base, const Meeting& meeting, const Pairing& pair) {
    const Seats one = seats_of(base, meeting, pair.one);
    const Seats other = seats_of(base, meeting, pair.other);
    for (const std::size_t seat : one.sure) {
        if (std::ranges::any_of(other.sure, [&](std::size_t opposite) { return opposite != seat; })) {
            return true;
        }
    }
    if (one.perhaps || other.perhaps) {
        return unsaid;
    }
    return meeting.whole_list || (!one.sure.empty() && !other.sure.empty()) ? Truth(false) : unsaid;
}

Truth was_at(const FactBase& base, const std::optional<PlaceId>& place, const EntityRef& claimed) {
    const auto* other = std::get_if<PlaceId>(&claimed);
    if (other == nullptr || !place) {
        return unsaid;
    }
    for (std::optional<PlaceId> at = place; at; at = base[*at].within) {
        if (*at == *other) {
            return true;
        }
    }
    return overlap(base, EntityRef(*place), claimed) ? unsaid : Truth(false);
}

Truth was_when(const FactBase& base, const std::optional<Time>& when, const std::string& claimed) {
    if (!when) {
        return unsaid;
    }
    if (same_text(when->text, claimed)) {
        return true;
    }
    const Time other = time_named(base, claimed);
    const bool other_rank = when->rank && other.rank && *when->rank != *other.rank;
    const bool other_year = when->year && other.year && *when->year != *other.year;
    return other_rank || other_year ? Truth(false) : unsaid;
}

bool speaks_as(const FactBase& base, const EntityRef& holder, const EntityRef& entity) {
    const auto* side = std::get_if<SideId>(&entity);
    return holder == entity || (side != nullptr && side_of(base, holder) == *side);
}

std::vector<FactId> matter_of(const FactBase& base, FactId position) {
    std::vector<FactId> matter{position};
    std::unordered_set<FactId> seen{position};
    for (std::size_t next = 0; next < matter.size(); ++next) {
        const FactId at = matter[next];
        const auto add = [&](FactId id) {
            if (seen.insert(id).second) {
                matter.push_back(id);
            }
        };
        if (const auto& answered = base.get<Position>(at).answers) {
            add(*answered);
        }
        std::ranges::for_each(base.answered_by[at.index], add);
    }
    return matter;
}

}  // namespace standpoint
