// The gamepad: D-pad or stick, A, B and both shoulders; names with the keys on the screen.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "app/hands.hpp"

namespace standpoint::tests {

void PadHands::send(const sf::Event& event) {
    if (const auto input = translator_.translate(event, ui::frame_for(Desk::screen))) {
        desk().take(*input);
    }
}

void PadHands::press(ui::PadAction action) {
    sf::Event event{};
    event.type = sf::Event::JoystickButtonPressed;
    event.joystickButton = {0, ui::PadButtons{}.of(action)};
    send(event);
    event.type = sf::Event::JoystickButtonReleased;
    send(event);
}

// Over and back to the middle.
void PadHands::lean(ui::Named way) {
    const bool across = way == ui::Named::left || way == ui::Named::right;
    const bool back = way == ui::Named::left || way == ui::Named::up;
    sf::Event event{};
    event.type = sf::Event::JoystickMoved;
    event.joystickMove.joystickId = 0;
    event.joystickMove.axis =
        stick_ ? (across ? sf::Joystick::X : sf::Joystick::Y) : (across ? sf::Joystick::PovX : sf::Joystick::PovY);
    for (const float position : {back ? -100.0F : 100.0F, 0.0F}) {
        event.joystickMove.position = position;
        send(event);
    }
    stick_ = !stick_;
}

// With the D-pad as far as it leads there, else from one to the next with a shoulder.
void PadHands::walk_to(const ui::Control& control) {
    constexpr int leans = 4;
    for (int i = 0; i < leans && desk().focused() != &control; ++i) {
        const ui::Control* before = desk().focused();
        const ui::Point away = control.box.centre() - before->box.centre();
        const bool across = std::abs(away.x) > std::abs(away.y);
        if (across && before->keeps_arrows) {
            break;  // they would move what it holds
        }
        lean(across ? (away.x < 0 ? ui::Named::left : ui::Named::right)
                    : (away.y < 0 ? ui::Named::up : ui::Named::down));
        if (desk().focused() == before) {
            break;
        }
    }
    for (std::size_t i = 0; i < desk().ring().size() && desk().focused() != &control; ++i) {
        press(ui::PadAction::next);
    }
}

// The D-pad alone leads to every key; a wide one is left to a side where nothing lies straight ahead.
void PadHands::walk_on_screen(const ui::Control& key) {
    constexpr int most = 40;
    for (int i = 0; i < most && desk().focused() != &key; ++i) {
        const ui::Control* before = desk().focused();
        const ui::Point away = key.box.centre() - before->box.centre();
        const bool same_row = std::abs(away.y) < before->box.height / 2;
        lean(same_row ? (away.x < 0 ? ui::Named::left : ui::Named::right)
                      : (away.y < 0 ? ui::Named::up : ui::Named::down));
        REQUIRE(desk().focused() != before);
    }
    REQUIRE(desk().focused() == &key);
}

void PadHands::use(const ui::Control& control) {
    if (desk().showing->letters()) {
        walk_on_screen(control);
    } else {
        walk_to(control);
    }
    press(ui::PadAction::activate);
}

// A on a field opens the keys, B closes them.
void PadHands::write(const ui::Control& field, const std::string& text) {
    walk_to(field);
    press(ui::PadAction::activate);
    write_on_screen(text);
    press(ui::PadAction::back);
    REQUIRE_FALSE(desk().showing->letters());
}

void PadHands::take_next(const ui::Choice& choice) {
    walk_to(choice);
    lean(ui::Named::right);
}

void PadHands::scroll(bool down) {
    lean(down ? ui::Named::down : ui::Named::up);
}

void PadHands::begin() {
    press(ui::PadAction::activate);
}
void PadHands::end_pause() {
    press(ui::PadAction::activate);
}
void PadHands::go_on() {
    press(ui::PadAction::activate);
}
void PadHands::turn() {
    press(ui::PadAction::activate);
}
void PadHands::pass() {
    lean(ui::Named::right);
}

void PadHands::give_up() {
    if (desk().is_at<scenes::Round>()) {
        use(give_up_button(desk()));
        return;
    }
    const std::size_t tiles = open_tile(desk().session(), true, std::get<Match>(desk().task()).rights.size());
    use(*desk().ring()[tiles]);
}

void PadHands::join(std::size_t left, std::size_t right) {
    const std::size_t at_left = open_tile(desk().session(), false, left);
    const std::size_t at_right = open_tile(desk().session(), true, right);
    const auto ring = desk().ring();
    use(*ring[at_left]);
    use(*ring[at_right]);
}

void PadHands::answer(const Response& said) {
    const std::size_t records = desk().session().records.size();
    answer_board(said);
    if (desk().session().records.size() == records) {
        use(confirm_button(desk()));
    }
}

void PadHands::answer_board(const Response& said) {
    const auto control = [&](std::size_t index) -> const ui::Control& { return *desk().ring()[index]; };
    if (const auto* written = std::get_if<TypeIn::Response>(&said)) {
        write(control(0), written->text);
    } else if (const auto* match = std::get_if<Match::Response>(&said)) {
        for (std::size_t left = 0; left < match->partner.size(); ++left) {
            use(control(left));
            use(control(match->partner.size() + match->partner[left]));
        }
    } else if (const auto* order = std::get_if<Order::Response>(&said)) {
        put_in_order(*order);
    } else if (const auto* sort = std::get_if<Sort::Response>(&said)) {
        for (const std::size_t pile : sort->pile) {
            use(control(0));
            for (std::size_t i = 0; i < pile; ++i) {
                lean(ui::Named::down);
            }
            press(ui::PadAction::activate);
        }
    } else if (const auto* assemble = std::get_if<Assemble::Response>(&said)) {
        for (std::size_t slot = 0; slot < assemble->chip.size(); ++slot) {
            use(control(slot));
            use(std::get<scenes::AssembleBoard>(desk().board()).chip(assemble->chip[slot]));
        }
    } else if (const auto* pin = std::get_if<Pin::Response>(&said)) {
        set_pin(*pin);
    } else if (const auto* many = std::get_if<PickMany::Response>(&said)) {
        for (const std::size_t option : many->options) {
            use(control(option));
        }
    } else if (const auto* truth = std::get_if<TrueFalse::Response>(&said)) {
        use(control(truth->said ? 0 : 1));
    } else {
        use(control(std::get<PickOne::Response>(said).option));
    }
}

// From the first place on: the card is lifted, moved up and laid down.
void PadHands::put_in_order(const Order::Response& said) {
    for (std::size_t place = 0; place < said.cards.size(); ++place) {
        const auto& line = std::get<scenes::OrderBoard>(desk().board()).line();
        const auto from = static_cast<std::size_t>(std::ranges::find(line, said.cards[place]) - line.begin());
        use(*desk().ring()[from]);
        for (std::size_t at = from; at > place; --at) {
            lean(ui::Named::up);
        }
        press(ui::PadAction::activate);
    }
}

// The D-pad moves the pin, a shoulder leads nearer; A goes on to the answer.
void PadHands::set_pin(const Pin::Response& said) {
    const auto& map = std::get<scenes::PinBoard>(desk().board()).map();
    const auto on_screen = [&](ui::Degrees at) { return ui::on_screen(map.view, map.box, at); };
    press(ui::PadAction::activate);
    for (int look = 0; look < 6; ++look) {
        for (int steps = 0; steps < 40; ++steps) {
            const ui::Point away = on_screen({said.latitude, said.longitude}) - on_screen(map.aim());
            constexpr float near = 12;
            if (std::abs(away.x) <= near && std::abs(away.y) <= near) {
                break;
            }
            const bool across = std::abs(away.x) > std::abs(away.y);
            const bool back = (across ? away.x : away.y) < 0;
            lean(across ? (back ? ui::Named::left : ui::Named::right) : back ? ui::Named::up : ui::Named::down);
        }
        press(ui::PadAction::next);
    }
    press(ui::PadAction::activate);
}

}  // namespace standpoint::tests
