#include "ui/sfml/picture.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/Sprite.hpp>
#include <SFML/System/Err.hpp>

#include "ui/sfml/renderer.hpp"

namespace standpoint::ui {

namespace {

constexpr float thumb_width = 320;
constexpr float gap = 16;
constexpr std::size_t columns = 8;

// A target of that size, or nothing where the display cannot make one.
std::unique_ptr<sf::RenderTexture> target_of(Size device) {
    auto target = std::make_unique<sf::RenderTexture>();
    if (!target->create(static_cast<unsigned>(device.width), static_cast<unsigned>(device.height))) {
        return nullptr;
    }
    return target;
}

Problem too_large() {
    return {"--size", "The display cannot make a picture of this size."};
}

std::optional<Problem> save(const sf::RenderTexture& target, const std::string& path) {
    if (!target.getTexture().copyToImage().saveToFile(path)) {
        return Problem{path, "The picture cannot be written here; its name has to end in .png and its folder exist."};
    }
    return std::nullopt;
}

// The picture at its full size, seen from far away: every pixel of it counts.
std::optional<sf::Image> thumb_of(const DrawList& list, Size device, Size thumb, const Typefaces& typefaces) {
    const auto full = target_of(device);
    const auto small = target_of(thumb);
    if (!full || !small) {
        return std::nullopt;
    }
    Renderer renderer(typefaces);
    renderer.draw(*full, list, frame_for(device));
    full->display();
    full->setSmooth(true);
    full->generateMipmap();
    sf::Sprite sprite(full->getTexture());
    sprite.setScale(thumb.width / device.width, thumb.height / device.height);
    small->draw(sprite);
    small->display();
    return small->getTexture().copyToImage();
}

// Where each thumb lies on the sheet, and how large the sheet is.
struct Sheet {
    Size thumb;
    float line = 0;  // of a caption
    std::size_t count = 0;

    Box place(std::size_t index) const {
        const auto column = static_cast<float>(index % columns);
        const std::size_t above = index / columns;
        const auto row = static_cast<float>(above);
        return {gap + column * (thumb.width + gap), gap + row * (thumb.height + line + gap), thumb.width, thumb.height};
    }
    Size size() const {
        const Box last = place((count + columns - 1) / columns * columns - 1);
        return {last.right() + gap, last.bottom() + line + gap};
    }
};

}  // namespace

std::optional<Problem> save_picture(const DrawList& list, Size device, const Typefaces& typefaces,
                                    const std::string& path) {
    constexpr float most = 8192;
    if (device.width < 1 || device.height < 1 || device.width > most || device.height > most) {
        return Problem{"--size", "A picture is 1 to 8192 pixels wide and high."};
    }
    sf::err().rdbuf(nullptr);  // what goes wrong is said below, in a sentence
    const auto target = target_of(device);
    if (!target) {
        return too_large();
    }
    Renderer renderer(typefaces);
    renderer.draw(*target, list, frame_for(device));
    target->display();
    return save(*target, path);
}

std::optional<Problem> save_contact_sheet(std::span<const Captioned> pictures, Size device, const SheetLook& look,
                                          const Typefaces& typefaces, const std::string& path) {
    sf::err().rdbuf(nullptr);
    const Sheet sheet{.thumb = {thumb_width, std::round(thumb_width * device.height / device.width)},
                      .line = look.caption.line,
                      .count = std::max<std::size_t>(1, pictures.size())};
    const Size size = sheet.size();
    const auto target = target_of(size);
    if (!target) {
        return too_large();
    }
    DrawList captions{Fill{.box = {0, 0, size.width, size.height}, .colour = look.table}};
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const Box place = sheet.place(i);
        captions.push_back(
            Text{pictures[i].caption, {place.x, place.bottom() + look.caption.line * 0.75F}, look.caption, look.ink});
    }
    Renderer renderer(typefaces);
    renderer.draw(*target, captions, Frame{.logical = size, .scale = 1, .origin = {}});
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto thumb = thumb_of(pictures[i].list, device, sheet.thumb, typefaces);
        sf::Texture texture;
        if (!thumb || !texture.loadFromImage(*thumb)) {
            return too_large();
        }
        sf::Sprite sprite(texture);
        sprite.setPosition(sheet.place(i).x, sheet.place(i).y);
        target->setView(target->getDefaultView());
        target->draw(sprite);
    }
    target->display();
    return save(*target, path);
}

}  // namespace standpoint::ui
