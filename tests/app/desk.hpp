// A whole game without a window, for tests that play it by hand: packs, store, scenes and a clock that goes on a little
// with every input.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/program.hpp"
#include "app/showing.hpp"
#include "ui/typefaces.hpp"

namespace standpoint::tests {

struct Desk {
    // With a store on the disk in `data`, or with one that saves nothing. The options' pack is opened.
    Desk(const PlayOptions& options, Outside outside, const std::optional<std::filesystem::path>& data = std::nullopt);

    void take(const ui::Input& input) { showing->take(input, now += tick); }

    template <class Scene>
    Scene& at() {
        return std::get<Scene>(showing->scene());
    }
    template <class Scene>
    bool is_at() {
        return std::holds_alternative<Scene>(showing->scene());
    }
    bool plays();  // a round is on the table
    const Session& session() { return showing->round().value().session(); }
    const Task& task() { return session().question().task; }
    const scenes::AnyBoard& board() {
        return (is_at<scenes::Exam>() ? at<scenes::Exam>().board() : at<scenes::Round>().board()).kind();
    }
    std::vector<ui::Control*> ring();  // what can be used now, in reading order
    ui::Control* focused();
    const ui::Scroll* scroll();  // of a scene that may be longer than the screen; null for others
    // The control on which this text stands, the first, second, … of them; null where there is none.
    ui::Control* saying(const std::string& text, std::size_t which = 0);
    bool shows(const std::string& part);  // some text on the screen has it in it, in or out of view
    std::string part(const std::string& key) { return game->texts.part(key); }

    static constexpr ui::Size screen{1280, 720};
    std::unique_ptr<Game> game;
    Themes themes;
    ui::Typefaces typefaces;
    ui::Metrics metrics;
    std::unique_ptr<Showing> showing;
    ui::Seconds now = 0;
    ui::Seconds tick = 0.01;
};

// The buttons of a round's question, which stand behind the board in the ring.
ui::Control& give_up_button(Desk& desk);
ui::Control& confirm_button(Desk& desk);  // of a complete board; on a paper what goes on from it

}  // namespace standpoint::tests
