// A player with one device only, who plays every task and mode through a Desk. What is played is the same for every
// device (`plays`, `play_out`); how a thing is done with it is the device's (keyboard_hands.cpp, mouse_hands.cpp,
// pad_hands.cpp).
//
//     Desk desk(options_of(play), outside, folder);
//     PadHands hands(desk);
//     play_out(play, hands);
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/desk.hpp"
#include "ui/sfml/input.hpp"

namespace standpoint::tests {

// One round of one mode, as it is to be played.
struct Play {
    std::string mode;
    std::size_t number = 0;  // 0, 1, 2, …: what is known and what is not differs
    std::string pack;
    std::uint64_t seed = 0;
    std::string deck;        // in "browse"
    int days_ahead = 0;      // of the day here, in "daily"
    bool from_home = false;  // the round is begun on the home screen
};

// Every mode three times, the mixed round once more. Three of its rounds have every kind of task.
std::vector<Play> plays();
PlayOptions options_of(const Play& play);

class Hands {
public:
    explicit Hands(Desk& desk) : desk_(desk) {}
    virtual ~Hands() = default;
    Hands(const Hands&) = delete;
    Hands& operator=(const Hands&) = delete;

    Desk& desk() { return desk_; }

    virtual void begin() = 0;                                    // on the home screen: the round that suits now
    virtual void end_pause() = 0;                                // on the pause screen
    virtual void answer(const Response& said) = 0;               // the open question, and confirms; on paper, and on
    virtual void give_up() = 0;                                  // "I do not know", on a question or a board of pairs
    virtual void go_on() = 0;                                    // from the feedback to the next question
    virtual void join(std::size_t left, std::size_t right) = 0;  // two open tiles of "pairs"
    virtual void turn() = 0;                                     // the flash card, or on to the next one
    virtual void pass() = 0;                                     // by a flash card that is not turned
    virtual void use(const ui::Control& control) = 0;            // any that can be used now
    // Into a field, instead of what stands there. Without a keyboard with the letters on the screen.
    virtual void write(const ui::Control& field, const std::string& text) = 0;
    virtual void take_next(const ui::Choice& choice) = 0;  // the value after the one it stands at
    virtual void scroll(bool down) = 0;                    // by a step; up past the top the focus may go on

    // What is done from now on is done only where the round goes on still: the clock may have ended it.
    virtual void perhaps() {}
    // The round is left alone until its time is up.
    virtual void let_time_run_out();
    // The window loses the focus and gets it back, so that a clock waits.
    virtual void look_away();

    void use(const std::string& text, std::size_t which = 0);  // what has this text on it

protected:
    // By the keys on the screen, which are open over the field and close again.
    void write_on_screen(const std::string& text);

private:
    Desk& desk_;
};

// Plays it to its end: where it begins on the home screen that is on the table, else its first question is.
void play_out(const Play& play, Hands& hands);

// The place in `pairs` of a tile of the left or right column, among those that are still open.
std::size_t open_tile(const Session& session, bool right, std::size_t index);

// What is to be done in the window, a line for each step: "key Return", "type Kyiv", "click 20 30", "drag 1 2 3 4".
using Note = std::function<void(const std::string&)>;

class KeyboardHands : public Hands {
public:
    KeyboardHands(Desk& desk, Note note) : Hands(desk), note_(std::move(note)) {}

    void begin() override;
    void end_pause() override;
    void answer(const Response& said) override;
    void give_up() override;
    void go_on() override;
    void join(std::size_t left, std::size_t right) override;
    void turn() override;
    void pass() override;
    using Hands::use;
    void use(const ui::Control& control) override;
    void write(const ui::Control& field, const std::string& text) override;
    void take_next(const ui::Choice& choice) override;
    void scroll(bool down) override;
    void perhaps() override { note_("perhaps"); }
    void let_time_run_out() override;
    void look_away() override;

private:
    void key(const std::string& name, ui::Named named);
    void type(const std::string& text);
    void put_in_order(const Order::Response& said);
    void walk_to(std::size_t place);
    void set_pin(const Pin::Response& said);

    Note note_;
};

class MouseHands : public Hands {
public:
    MouseHands(Desk& desk, Note note) : Hands(desk), note_(std::move(note)) {}

    void begin() override;
    void end_pause() override;
    void answer(const Response& said) override;
    void give_up() override;
    void go_on() override;
    void join(std::size_t left, std::size_t right) override;
    void turn() override;
    void pass() override;
    using Hands::use;
    void use(const ui::Control& control) override;
    void write(const ui::Control& field, const std::string& text) override;
    void take_next(const ui::Choice& choice) override;
    void scroll(bool down) override;
    void perhaps() override { note_("perhaps"); }
    void let_time_run_out() override;
    void look_away() override;

private:
    void click(ui::Point at);
    void click(const ui::Control& control) { click(control.box.centre()); }
    void drag(const ui::Control& from, const ui::Control& to);
    void wheel(ui::Point at, bool away = true);
    void bring_into_view(const ui::Control& control);
    void answer_board(const Response& said);
    void choose(std::size_t option);
    void set_pin(const Pin::Response& said);

    Note note_;
};

// Of the keys on the screen those that are no letters, from the last one backwards.
enum class ScreenKey : std::size_t { enter = 1, close, erase, right, left, space, signs, alphabet, capitals };
const ui::Control& screen_key(Desk& desk, ScreenKey key);

// A gamepad's events, as SFML tells them, through the game's own translator.
class PadHands : public Hands {
public:
    explicit PadHands(Desk& desk) : Hands(desk) {}

    void begin() override;
    void end_pause() override;
    void answer(const Response& said) override;
    void give_up() override;
    void go_on() override;
    void join(std::size_t left, std::size_t right) override;
    void turn() override;
    void pass() override;
    using Hands::use;
    void use(const ui::Control& control) override;
    void write(const ui::Control& field, const std::string& text) override;
    void take_next(const ui::Choice& choice) override;
    void scroll(bool down) override;

private:
    void press(ui::PadAction action);
    void lean(ui::Named way);
    void send(const sf::Event& event);
    void walk_to(const ui::Control& control);
    void walk_on_screen(const ui::Control& key);
    void answer_board(const Response& said);
    void put_in_order(const Order::Response& said);
    void set_pin(const Pin::Response& said);

    ui::Translator translator_;
    bool stick_ = false;  // D-pad and stick in turns
};

}  // namespace standpoint::tests
