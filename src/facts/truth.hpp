// The judgements that claims about different kinds of fact share. Nothing here looks at a claim's aspect.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/claim.hpp"

namespace standpoint {

using Truth = std::optional<bool>;
inline constexpr Truth unsaid = std::nullopt;

// A relation with one value: false for any other, but nothing for its part or whole.
Truth only(const FactBase& base, const EntityRef& value, const EntityRef& claimed);
Truth only(const std::optional<std::string>& value, const std::string& claimed);

// Whether the number lies in the range; nothing where there is no range or no number.
Truth within(const std::optional<Amount>& amount, const Value& claimed);

Truth took_part(const FactBase& base, const Meeting& meeting, const EntityRef& who);
Truth met(const FactBase& base, const Meeting& meeting, const Pairing& pair);
Truth was_at(const FactBase& base, const std::optional<PlaceId>& place, const EntityRef& claimed);
Truth was_when(const FactBase& base, const std::optional<Time>& when, const std::string& claimed);

// True where what the holder says or does counts for the entity: it is the same one, or its side.
bool speaks_as(const FactBase& base, const EntityRef& holder, const EntityRef& entity);

// Every position on one matter: those that are connected by "answers", the position itself first.
std::vector<FactId> matter_of(const FactBase& base, FactId position);

}  // namespace standpoint
