// A map to set a pin on. It opens on the whole world, or on the landmarks of an invented story; after the answer it
// shows pin and place together, the circle that was right and how far off the pin was. See board.hpp for what every
// board has.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "play/session.hpp"
#include "scenes/boards/said.hpp"
#include "scenes/stage.hpp"
#include "ui/draw_list.hpp"
#include "ui/map.hpp"

namespace standpoint::scenes {

class PinBoard {
public:
    PinBoard(const Question& question, const Stage& stage);

    float height(float width, const Stage& stage) const;
    float judged_height(float width, const Stage& stage) const { return height(width, stage); }
    bool needs_room() const { return false; }
    void lay_out(const ui::Box& box, const Stage& stage);
    std::vector<ui::Control*> ring() { return {&map_}; }
    Said took(const ui::Input& input, const Stage& stage);
    bool confirms() const { return true; }
    bool is_complete() const { return map_.pin.has_value(); }
    bool enter_confirms() const { return is_complete(); }
    Response response() const { return Pin::Response{map_.pin->latitude, map_.pin->longitude}; }
    bool can_undo() const { return !earlier_.empty(); }
    void undo_last(const Stage& stage);
    bool holds() const { return false; }
    void let_go(const Stage&) { map_.held = false; }
    bool takes_letters() const { return false; }
    void ask_again(const Response&) {}
    void put(const Response& response, const Stage& stage);
    void judge(const Record& record, const Stage& stage);
    void draw(ui::DrawList& list, const Stage& stage) const;
    std::string help(const Stage& stage) const;
    ui::Seconds pause(const Stage& stage) const;

    const ui::Map& map() const { return map_; }

private:
    void remember(const std::optional<ui::Degrees>& pin, bool by_arrow);
    void show_all();

    Pin task_;
    ui::Map map_;
    std::vector<std::optional<ui::Degrees>> earlier_;  // where the pin was before each move
    bool arrows_ = false;                              // the last move was by arrows: the next ones belong to it
    bool judged_ = false;
    ui::MapView asked_;            // what was in view when the answer came
    ui::Seconds answered_at_ = 0;  // the view moves on from there
};

}  // namespace standpoint::scenes
