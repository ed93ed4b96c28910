// What is wrong with a frame, found without drawing it: the check of every layout test.
#pragma once

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "ui/control.hpp"
#include "ui/draw_list.hpp"
#include "ui/fit.hpp"
#include "ui/widgets.hpp"

namespace standpoint::test {

struct Placed {
    std::string text;
    ui::Box box;
};

// Where the ink of a line may be: capitals above the baseline, tails below it.
inline ui::Box ink_of(const ui::Text& line, const ui::Metrics& metrics) {
    const float size = line.step.size;
    return {line.baseline.x, line.baseline.y - size * 0.7F, ui::width_of(line.text, line.step, metrics), size * 0.85F};
}

// Sentences: text outside the screen or its control, text over text, controls over controls, no visible focus. Where
// `scroll` is given and has more than it shows, controls may be above or below it.
inline std::vector<std::string> layout_faults(const ui::DrawList& list, const std::vector<const ui::Control*>& ring,
                                              ui::Size size, const ui::Metrics& metrics,
                                              const ui::Scroll* scroll = nullptr) {
    std::vector<std::string> found;
    const bool scrolls = scroll != nullptr && scroll->length > scroll->box.height;
    const ui::Box screen{0, 0, size.width, size.height};
    std::vector<Placed> placed;
    const ui::ClipStart* clip = nullptr;
    for (const ui::DrawItem& item : list) {
        if (const auto* start = std::get_if<ui::ClipStart>(&item)) {
            clip = start;
        } else if (std::holds_alternative<ui::ClipEnd>(item)) {
            clip = nullptr;
        } else if (const auto* line = std::get_if<ui::Text>(&item)) {
            const ui::Box ink = ink_of(*line, metrics);
            if (clip != nullptr) {
                if (ink.x < clip->box.x - 1 || ink.right() > clip->box.right() + 1) {
                    found.push_back("\"" + line->text + "\" is cut at its side.");
                }
                if (!ui::encloses(clip->box, ink)) {
                    continue;  // scrolled out of view
                }
            }
            if (!ui::encloses(screen, ink)) {
                found.push_back("\"" + line->text + "\" leaves the screen.");
            }
            placed.push_back({line->text, ink});
        }
    }
    // What is scrolled out of view can neither be seen nor pressed.
    std::vector<ui::Box> boxes;
    for (const ui::Control* control : ring) {
        ui::Box box = control->box;
        if (scrolls) {
            const float top = std::max(box.y, scroll->box.y);
            box.height = std::max(0.0F, std::min(box.bottom(), scroll->box.bottom()) - top);
            box.y = top;
        }
        boxes.push_back(box);
    }
    for (std::size_t i = 0; i < placed.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (ui::overlap(placed[i].box, placed[j].box)) {
                found.push_back("\"" + placed[i].text + "\" lies over \"" + placed[j].text + "\".");
            }
        }
        for (const ui::Box& box : boxes) {
            if (box.contains(placed[i].box.centre()) &&
                (placed[i].box.x < box.x || placed[i].box.right() > box.right() + 0.5F)) {
                found.push_back("\"" + placed[i].text + "\" is wider than its control.");
            }
        }
    }
    bool focus = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        focus = focus || ring[i]->focused;
        const bool gone = scrolls && boxes[i].height <= 0;
        const ui::Box seen{ring[i]->box.x, gone ? 0 : boxes[i].y, ring[i]->box.width, boxes[i].height};
        if (!ui::encloses(screen, seen) || ring[i]->box.width < 24 || ring[i]->box.height < 24) {
            found.push_back("Control " + std::to_string(i) + " is off the screen or too small.");
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (ui::overlap(boxes[i], boxes[j]) && boxes[i].height > 0 && boxes[j].height > 0) {
                found.push_back("Control " + std::to_string(i) + " lies over control " + std::to_string(j) + ".");
            }
        }
    }
    if (!focus) {
        found.push_back("Nothing has the focus.");
    }
    return found;
}

}  // namespace standpoint::test
