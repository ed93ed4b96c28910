// The keyboard: numbers choose, arrows move, Enter confirms.
#include <algorithm>
#include <cmath>

#include "app/hands.hpp"

namespace standpoint::tests {

namespace {

// What answers as numbers typed one after the other: the first card, pile or chip is 1. Nothing for other answers.
std::vector<std::size_t> numbers_of(const Response& said) {
    if (const auto* one = std::get_if<PickOne::Response>(&said)) {
        return {one->option};
    }
    if (const auto* many = std::get_if<PickMany::Response>(&said)) {
        return many->options;
    }
    if (const auto* truth = std::get_if<TrueFalse::Response>(&said)) {
        return {truth->said ? std::size_t{0} : std::size_t{1}};
    }
    if (const auto* match = std::get_if<Match::Response>(&said)) {
        return match->partner;
    }
    if (const auto* sort = std::get_if<Sort::Response>(&said)) {
        return sort->pile;
    }
    const auto* assemble = std::get_if<Assemble::Response>(&said);
    return assemble != nullptr ? assemble->chip : std::vector<std::size_t>{};
}

}  // namespace

void KeyboardHands::key(const std::string& name, ui::Named named) {
    note_("key " + name);
    desk().take(ui::Key{named});
}

void KeyboardHands::type(const std::string& text) {
    note_("type " + text);
    desk().take(ui::Typed{text});
}

void KeyboardHands::begin() {
    key("Return", ui::Named::enter);
}
void KeyboardHands::end_pause() {
    key("Return", ui::Named::enter);
}
void KeyboardHands::go_on() {
    key("Return", ui::Named::enter);
}
void KeyboardHands::turn() {
    key("Return", ui::Named::enter);
}
void KeyboardHands::pass() {
    key("Right", ui::Named::right);
}

void KeyboardHands::let_time_run_out() {
    note_("wait");
    Hands::let_time_run_out();
}

void KeyboardHands::look_away() {
    note_("look-away");
    Hands::look_away();
}

// Where letters are text there is no key for it: Tab leads to its button.
void KeyboardHands::give_up() {
    if (!desk().is_at<scenes::Round>() || !std::holds_alternative<TypeIn>(desk().task())) {
        type("0");
        return;
    }
    while (desk().focused() != &give_up_button(desk())) {
        key("Tab", ui::Named::tab);
    }
    key("space", ui::Named::space);
}

void KeyboardHands::use(const ui::Control& control) {
    while (desk().focused() != &control) {
        key("Tab", ui::Named::tab);
    }
    key("space", ui::Named::space);
}

void KeyboardHands::write(const ui::Control& field, const std::string& text) {
    while (desk().focused() != &field) {
        key("Tab", ui::Named::tab);
    }
    note_("key ctrl+a");
    desk().take(ui::Key{.key = ui::Named::a, .ctrl = true});
    if (text.empty()) {
        key("BackSpace", ui::Named::backspace);
    } else {
        type(text);
    }
}

void KeyboardHands::take_next(const ui::Choice& choice) {
    while (desk().focused() != &choice) {
        key("Tab", ui::Named::tab);
    }
    key("Right", ui::Named::right);
}

void KeyboardHands::scroll(bool down) {
    key(down ? "Next" : "Prior", down ? ui::Named::page_down : ui::Named::page_up);
}

void KeyboardHands::join(std::size_t left, std::size_t right) {
    const std::size_t lefts = std::get<Match>(desk().task()).lefts.size();
    type(std::to_string(left + 1));
    type(std::to_string(lefts + right + 1));
}

void KeyboardHands::answer(const Response& said) {
    const std::size_t records = desk().session().records.size();
    if (const auto* written = std::get_if<TypeIn::Response>(&said)) {
        type(written->text);
    } else if (const auto* order = std::get_if<Order::Response>(&said)) {
        put_in_order(*order);
    } else if (const auto* pin = std::get_if<Pin::Response>(&said)) {
        set_pin(*pin);
    } else if (std::holds_alternative<scenes::TimelineBoard>(desk().board()) && desk().session().current % 2 == 1) {
        walk_to(std::get<PickOne::Response>(said).option);  // Enter puts the card there
    } else {
        for (const std::size_t number : numbers_of(said)) {
            type(std::to_string(number + 1));
        }
    }
    if (desk().session().records.size() == records) {
        key("Return", ui::Named::enter);
    }
}

// To a card or place of the line, which is as far in the ring.
void KeyboardHands::walk_to(std::size_t place) {
    const auto here = [&] { return *ui::focus_in(desk().ring()); };
    while (here() < place) {
        key("Down", ui::Named::down);
    }
    while (here() > place) {
        key("Up", ui::Named::up);
    }
}

// From the first place on: the card is lifted, moved up and laid down.
void KeyboardHands::put_in_order(const Order::Response& said) {
    for (std::size_t place = 0; place < said.cards.size(); ++place) {
        const auto& line = std::get<scenes::OrderBoard>(desk().board()).line();
        const auto from = static_cast<std::size_t>(std::ranges::find(line, said.cards[place]) - line.begin());
        walk_to(from);
        key("space", ui::Named::space);
        for (std::size_t at = from; at > place; --at) {
            key("Up", ui::Named::up);
        }
        key("space", ui::Named::space);
    }
}

// Long steps with Shift, then short ones; then nearer, and once more.
void KeyboardHands::set_pin(const Pin::Response& said) {
    const auto& map = std::get<scenes::PinBoard>(desk().board()).map();
    const auto on_screen = [&](ui::Degrees at) { return ui::on_screen(map.view, map.box, at); };
    for (int look = 0; look < 3; ++look) {
        for (int steps = 0; steps < 60; ++steps) {
            const ui::Point away = on_screen({said.latitude, said.longitude}) - on_screen(map.aim());
            if (std::abs(away.x) <= 4 && std::abs(away.y) <= 4) {
                break;
            }
            const bool across = std::abs(away.x) > std::abs(away.y);
            const bool back = (across ? away.x : away.y) < 0;
            const bool far = std::abs(across ? away.x : away.y) > 36;
            const std::string name = across ? (back ? "Left" : "Right") : back ? "Up" : "Down";
            const ui::Named arrow = across ? (back ? ui::Named::left : ui::Named::right)
                                    : back ? ui::Named::up
                                           : ui::Named::down;
            note_("key " + std::string(far ? "shift+" : "") + name);
            desk().take(ui::Key{.key = arrow, .shift = far});
        }
        type("+");
    }
}

}  // namespace standpoint::tests
