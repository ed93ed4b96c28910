// The mouse: click, drag and wheel; names with the keys on the screen.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "app/hands.hpp"

namespace standpoint::tests {

namespace {

std::string written(ui::Point at) {
    return std::to_string(static_cast<int>(at.x)) + ' ' + std::to_string(static_cast<int>(at.y));
}

}  // namespace

// Whole pixels, as a pointer stands on them.
void MouseHands::click(ui::Point at) {
    at = {std::floor(at.x), std::floor(at.y)};
    note_("click " + written(at));
    desk().take(ui::PointerMoved{at});
    desk().take(ui::PointerPressed{at});
    desk().take(ui::PointerReleased{at});
}

// Away from the player: nearer on a map, up on a page.
void MouseHands::wheel(ui::Point at, bool away) {
    at = {std::floor(at.x), std::floor(at.y)};
    note_((away ? "wheel " : "wheel-back ") + written(at));
    desk().take(ui::PointerMoved{at});
    desk().take(ui::Wheel{at, away ? 1.0F : -1.0F});
}

void MouseHands::scroll(bool down) {
    wheel(desk().scroll()->box.centre(), !down);
}

// What is to be clicked is wheeled onto the screen first, clear of its rims.
void MouseHands::bring_into_view(const ui::Control& control) {
    constexpr float rim = 24;
    constexpr int most = 40;
    const ui::Scroll* page = desk().scroll();
    for (int i = 0; page != nullptr && i < most && control.box.bottom() > Desk::screen.height - rim; ++i) {
        scroll(true);
    }
    for (int i = 0; page != nullptr && i < most && control.box.y < rim && page->at > 0; ++i) {
        scroll(false);
    }
}

void MouseHands::use(const ui::Control& control) {
    bring_into_view(control);
    click(control);
}

// The sign of a keyboard stands at the end of a field with the focus.
void MouseHands::write(const ui::Control& field, const std::string& text) {
    bring_into_view(field);
    click(field.box.centre());
    REQUIRE(desk().showing->field() != nullptr);
    click(ui::keyboard_sign(*desk().showing->field()).centre());
    write_on_screen(text);
    click(screen_key(desk(), ScreenKey::close));
    REQUIRE_FALSE(desk().showing->letters());
}

void MouseHands::take_next(const ui::Choice& choice) {
    bring_into_view(choice);
    click(choice.places().back().centre());
}

void MouseHands::drag(const ui::Control& from, const ui::Control& to) {
    const ui::Point start = from.box.centre();
    const ui::Point end = to.box.centre();
    note_("drag " + written(start) + ' ' + written(end));
    desk().take(ui::PointerMoved{start});
    desk().take(ui::PointerPressed{start});
    desk().take(ui::PointerMoved{(start + end) * 0.5F});
    desk().take(ui::PointerMoved{end});
    desk().take(ui::PointerReleased{end});
}

void MouseHands::begin() {
    const bool before_exam = desk().is_at<scenes::ExamSetup>();
    click(before_exam ? desk().at<scenes::ExamSetup>().start() : *desk().ring().front());
}
void MouseHands::go_on() {
    click(*desk().ring().front());
}

void MouseHands::end_pause() {
    scenes::Pause pause = *desk().showing->pause_screen();
    click(*pause.ring().front());
}

void MouseHands::let_time_run_out() {
    note_("wait");
    Hands::let_time_run_out();
}

void MouseHands::look_away() {
    note_("look-away");
    Hands::look_away();
}

void MouseHands::give_up() {
    if (desk().is_at<scenes::Round>()) {
        click(give_up_button(desk()));
        return;
    }
    const std::size_t tiles = open_tile(desk().session(), true, std::get<Match>(desk().task()).rights.size());
    click(*desk().ring()[tiles]);
}

void MouseHands::join(std::size_t left, std::size_t right) {
    // Once from the left, once from the right: both are allowed.
    const std::size_t at_left = open_tile(desk().session(), false, left);
    const std::size_t at_right = open_tile(desk().session(), true, right);
    const auto ring = desk().ring();
    click(*ring[left % 2 == 0 ? at_left : at_right]);
    click(*ring[left % 2 == 0 ? at_right : at_left]);
}

// The main button stands behind the choice of decks.
void MouseHands::turn() {
    click(*desk().ring()[1]);
}
void MouseHands::pass() {
    turn();
    turn();
}

void MouseHands::answer(const Response& said) {
    const std::size_t records = desk().session().records.size();
    answer_board(said);
    if (desk().session().records.size() == records) {
        click(confirm_button(desk()));
    }
}

void MouseHands::answer_board(const Response& said) {
    const auto control = [&](std::size_t index) -> const ui::Control& { return *desk().ring()[index]; };
    if (const auto* written_down = std::get_if<TypeIn::Response>(&said)) {
        write(control(0), written_down->text);
    } else if (const auto* match = std::get_if<Match::Response>(&said)) {
        const std::size_t lefts = match->partner.size();
        for (std::size_t i = 0; i < lefts; ++i) {
            if (i % 2 == 0) {
                drag(control(i), control(lefts + match->partner[i]));
            } else {
                click(control(i));
                click(control(lefts + match->partner[i]));
            }
        }
    } else if (const auto* order = std::get_if<Order::Response>(&said)) {
        for (std::size_t place = 0; place < order->cards.size(); ++place) {
            const auto& line = std::get<scenes::OrderBoard>(desk().board()).line();
            const auto from = static_cast<std::size_t>(std::ranges::find(line, order->cards[place]) - line.begin());
            if (from != place) {
                drag(control(from), control(place));
            }
        }
    } else if (const auto* sort = std::get_if<Sort::Response>(&said)) {
        for (const std::size_t pile : sort->pile) {
            click(std::get<scenes::SortBoard>(desk().board()).label(pile));
        }
    } else if (const auto* assemble = std::get_if<Assemble::Response>(&said)) {
        for (std::size_t slot = 0; slot < assemble->chip.size(); ++slot) {
            drag(std::get<scenes::AssembleBoard>(desk().board()).chip(assemble->chip[slot]), control(slot));
        }
    } else if (const auto* pin = std::get_if<Pin::Response>(&said)) {
        set_pin(*pin);
    } else if (const auto* many = std::get_if<PickMany::Response>(&said)) {
        for (const std::size_t option : many->options) {
            click(control(option));
        }
    } else if (const auto* truth = std::get_if<TrueFalse::Response>(&said)) {
        click(control(truth->said ? 0 : 1));
    } else {
        choose(std::get<PickOne::Response>(said).option);
    }
}

// Clicked; on a line of time the card is dragged there every other time.
void MouseHands::choose(std::size_t option) {
    const auto* line = std::get_if<scenes::TimelineBoard>(&desk().board());
    const auto control = [&](std::size_t index) -> const ui::Control& { return *desk().ring()[index]; };
    if (line != nullptr && desk().session().current % 2 == 1 && line->standing() != option) {
        drag(control(line->standing()), control(option));
    } else {
        click(control(option));
    }
}

void MouseHands::set_pin(const Pin::Response& said) {
    const auto& map = std::get<scenes::PinBoard>(desk().board()).map();
    const auto place = [&] { return ui::on_screen(map.view, map.box, {said.latitude, said.longitude}); };
    constexpr int nearer = 5;
    for (int i = 0; i < nearer; ++i) {
        wheel(place());
    }
    click(place());
}

}  // namespace standpoint::tests
