// The body of the briefing: the sections' entries laid out as people by side, a line of time, positions face to face,
// or plain cards. Everything is measured, so that any text size fits.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "scenes/briefing.hpp"

namespace standpoint::scenes {

struct Body {
    std::vector<BodyPart> parts;
    float height = 0;
};

// The entries of a section that `passes` lets through, from (0, 0) down, `width` wide. Of an exchange of positions all
// is shown where one of them passes.
Body body_of(const BriefingView& view, Section section, const std::function<bool(std::size_t)>& passes, float width,
             const Stage& stage);

// The places of the meetings that `passes` lets through, each once, with its name and the numbers of its meetings:
// those that their line shows, too.
std::vector<ui::MapMarker> meeting_places(const BriefingView& view, const std::function<bool(std::size_t)>& passes);

}  // namespace standpoint::scenes
