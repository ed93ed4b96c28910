#include "scenes/boards/pin.hpp"

#include <algorithm>
#include <cmath>

#include "quiz/grade.hpp"
#include "scenes/parts.hpp"
#include "scenes/words.hpp"

namespace standpoint::scenes {

namespace {

ui::MapView mixed(const ui::MapView& from, const ui::MapView& to, float at) {
    // The shorter way round the world; the zoom by equal factors in equal times.
    const auto share = static_cast<double>(at);
    const double across = to.centre.x - from.centre.x;
    const double turn = across - std::round(across);
    return {{from.centre.x + turn * share, from.centre.y + (to.centre.y - from.centre.y) * share},
            from.width * std::pow(to.width / from.width, share)};
}

}  // namespace

PinBoard::PinBoard(const Question& question, const Stage& stage) : task_(std::get<Pin>(question.task)) {
    map_.can_pin = map_.keeps_shoulders = true;
    if (stage.atlas != nullptr) {
        map_.world = stage.atlas->world;
        map_.markers = stage.atlas->landmarks;
    }
}

float PinBoard::height(float width, const Stage&) const {
    constexpr float least = 280;
    constexpr float share = 0.62F;  // of the width: the lands where people live, from rim to rim
    return std::max(least, std::round(width * share));
}

void PinBoard::lay_out(const ui::Box& box, const Stage&) {
    const bool fresh = map_.box == ui::Box{};
    map_.lay_out(box);
    if (fresh || judged_) {
        show_all();
    }
    if (fresh) {
        asked_ = map_.view;
    }
}

// Before the answer the world or the landmarks, after it pin and place.
void PinBoard::show_all() {
    std::vector<ui::Degrees> places;
    if (judged_) {
        // As many kilometres around the place as its circle has: it is seen whole.
        const double reach = ui::degrees_of(task_.radius_km);
        places = {{task_.latitude + reach, task_.longitude}, {task_.latitude - reach, task_.longitude}};
        if (map_.pin) {
            places.push_back(*map_.pin);
        }
    } else {
        for (const ui::MapMarker& landmark : map_.markers) {
            places.push_back(landmark.at);
        }
    }
    if (places.empty()) {
        map_.show_world();
    } else {
        // The places of an invented story lie where no coast helps to know them: they may be seen from near.
        map_.show(places, map_.markers.empty() ? ui::continent_width : ui::country_width);
    }
}

Said PinBoard::took(const ui::Input& input, const Stage&) {
    const std::optional<ui::Degrees> before = map_.pin;
    const bool on_map = map_.held;
    switch (map_.edit(input)) {
        case ui::Map::Edit::none: return on_map ? Said{Taken{}} : Said{NotMine{}};
        case ui::Map::Edit::looked: return Taken{};
        case ui::Map::Edit::pinned: break;
    }
    const auto* key = std::get_if<ui::Key>(&input);
    const bool by_arrow = key != nullptr && key->key != ui::Named::enter && key->key != ui::Named::space;
    remember(before, by_arrow);
    return Taken{};
}

// A walk of the pin by arrows is one move.
void PinBoard::remember(const std::optional<ui::Degrees>& pin, bool by_arrow) {
    constexpr std::size_t most = 100;
    if (!by_arrow || !arrows_) {
        earlier_.push_back(pin);
        if (earlier_.size() > most) {
            earlier_.erase(earlier_.begin());
        }
    }
    arrows_ = by_arrow;
}

void PinBoard::undo_last(const Stage&) {
    if (earlier_.empty()) {
        return;
    }
    map_.pin = earlier_.back();
    earlier_.pop_back();
    arrows_ = false;
}

void PinBoard::put(const Response& response, const Stage&) {
    const auto& said = std::get<Pin::Response>(response);
    map_.pin = ui::Degrees{said.latitude, said.longitude};
}

void PinBoard::judge(const Record& record, const Stage& stage) {
    judged_ = true;
    map_.enabled = map_.can_pin = map_.focused = map_.held = map_.hovered = false;
    map_.pin.reset();
    map_.answer = ui::MapAnswer{
        {task_.latitude, task_.longitude}, task_.radius_km, task_.place, {}, record.grade.verdict == Verdict::right};
    if (record.response) {
        const auto& said = std::get<Pin::Response>(*record.response);
        map_.pin = ui::Degrees{said.latitude, said.longitude};
        map_.answer->distance =
            distance_text(stage.words, distance_km(task_.latitude, task_.longitude, said.latitude, said.longitude));
    }
    std::erase_if(map_.markers, [&](const ui::MapMarker& marker) { return marker.at == map_.answer->at; });
    answered_at_ = stage.motion.now;
    asked_ = map_.view;
    if (map_.box != ui::Box{}) {
        show_all();
    }
}

void PinBoard::draw(ui::DrawList& list, const Stage& stage) const {
    const float moved = judged_ ? stage.motion.since(answered_at_, stage.look.theme.motion.slow) : 1.0F;
    if (moved >= 1) {
        ui::draw(list, map_, stage.look.theme.colour.card, stage.look);
        return;
    }
    ui::Map on_the_way = map_;
    on_the_way.view = mixed(asked_, map_.view, ui::ease_in_out(moved));
    ui::draw(list, on_the_way, stage.look.theme.colour.card, stage.look);
}

std::string PinBoard::help(const Stage& stage) const {
    const std::string_view button = stage.look.pad_button;
    if (button.empty()) {
        return stage.words.part("window.pin.help", {{"lift", key_of(ui::KeyAction::lift, stage)}});
    }
    return stage.words.part(map_.pin ? "window.pin.help.pad-set" : "window.pin.help.pad",
                            {{"button", std::string(button)}});
}

ui::Seconds PinBoard::pause(const Stage& stage) const {
    return judged_ && stage.motion.running(answered_at_, stage.look.theme.motion.slow) ? pause::moving : pause::still;
}

}  // namespace standpoint::scenes
