#include "scenes/pause.hpp"

#include <algorithm>

#include "scenes/parts.hpp"
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/surfaces.hpp"

namespace standpoint::scenes {

Pause::Pause(const Stage& stage) {
    go_on_.text = stage.words.part("window.pause.go-on");
    go_on_.rank = ui::Rank::primary;
    go_on_.icon = ui::icons::play;
    go_on_.key = stage.words.part("window.key.enter");
    leave_.text = stage.words.part("window.pause.leave");
    leave_.icon = ui::icons::home;
    ui::set_focus(ring(), &go_on_);
    lay_out(stage);
}

void Pause::lay_out(const Stage& stage) {
    const ui::Theme& theme = stage.look.theme;
    const ui::Spacing& space = theme.space;
    constexpr float usual = 520;
    const ui::Size go_on = ui::size_of(go_on_, stage.look);
    const ui::Size leave = ui::size_of(leave_, stage.look);
    const float pad = space.large + space.small;
    const ui::Box within = area(stage);
    const float width = std::min(std::max({usual, go_on.width + 2 * pad, leave.width + 2 * pad}),
                                 within.width - 2 * side_margin(stage));
    const float inner = width - 2 * pad;
    title_ = ui::wrap(stage.words.part("window.pause.title"), inner, theme.type.title, stage.look.metrics);
    text_ = ui::wrap(stage.words.part("window.pause.text"), inner, theme.type.body, stage.look.metrics);
    const float above = pad + title_.height() + space.small + text_.height() + space.large;
    card_ = ui::middle(within, {width, above + 2 * go_on.height + space.small + space.hair + pad});
    go_on_.box = {card_.x + pad, card_.y + above, inner, go_on.height};
    leave_.box = go_on_.box.moved({0, go_on.height + space.small + space.hair});
}

Reaction Pause::took(const ui::Input& input, const Stage&) {
    if (ui::is_press(input, ui::Named::escape) || ui::is_press(input, ui::Named::pause)) {
        return {.next = GoOn{}};
    }
    if (ui::move_focus(ring(), input)) {
        return {};
    }
    if (go_on_.took(input)) {
        return {.next = GoOn{}};
    }
    if (leave_.took(input)) {
        return {.next = ShowHome{}};
    }
    return {};
}

ui::DrawList Pause::draw(const Stage& stage) const {
    const ui::Theme& theme = stage.look.theme;
    ui::DrawList list;
    draw_ground(list, stage);
    ui::draw_card(list, card_, stage.look, 1);
    const float x = go_on_.box.x;
    const float y = ui::draw(list, title_, {x, card_.y + theme.space.large + theme.space.small}, theme.colour.ink);
    ui::draw(list, text_, {x, y + theme.space.small}, theme.colour.muted);
    ui::draw(list, go_on_, stage.look);
    ui::draw(list, leave_, stage.look);
    return list;
}

}  // namespace standpoint::scenes
