// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/livedesk.h"
#include "core/sources/litellm.h"
#include "tests/support/examples.h"
#include "tests/support/manualclock.h"
#include "tests/support/tempstore.h"

#include <QSignalSpy>
#include <memory>

namespace aigo::test {

/// The real desk on a real engine over a temporary store, offline, with a clock that stands still until it is moved.
/// What a test wants in the store it puts there before begin().
class RealDesk
{
public:
    RealDesk()
        : RealDesk(QString())
    {}
    /// On the store of another one where `folder` names it, as a second program would.
    explicit RealDesk(const QString &folder)
        : m_folder(folder.isEmpty() ? m_store.folder() : folder)
    {
        auto database = Engine::openStore(m_folder, clock);
        if (!database) {
            qFatal("%s", qPrintable(database.error().line()));
        }
        EngineOptions options;
        options.folder = m_folder;
        options.offline = true;
        options.environment = QProcessEnvironment();
        auto made = Engine::create(std::move(*database), clock, options);
        if (!made) {
            qFatal("%s", qPrintable(made.error().line()));
        }
        engine = std::move(*made);
        desk = std::make_unique<LiveDesk>(*engine);
    }
    ~RealDesk()
    {
        desk.reset();
        engine.reset();
    }

    void import(const QString &source, Instant asOf, const std::vector<Model> &models)
    {
        SourceDocument document;
        document.source = source;
        document.asOf = asOf;
        for (const Model &model : models) {
            document.entries.push_back(model.facts);
        }
        import(std::move(document));
    }
    void import(SourceDocument document)
    {
        auto done = engine->importer.importDocument(std::move(document), clock.now());
        done.waitForFinished();
        if (!done.result()) {
            qFatal("%s", qPrintable(done.result().error().line()));
        }
    }
    void addSamples(const QString &provider, const std::vector<Sample> &samples)
    {
        std::vector<TargetSample> rows;
        for (const Sample &sample : samples) {
            rows.push_back({provider, sample});
        }
        auto done = engine->samples.append(rows);
        done.waitForFinished();
    }
    /// Loads the desk from the store, as the program does before its first page.
    void begin()
    {
        QSignalSpy loaded(desk.get(), &LiveDesk::loaded);
        desk->start(false);
        if (loaded.isEmpty() && !loaded.wait(20'000)) { // it may have been told within start()
            qFatal("the desk did not load");
        }
    }
    const QString &folder() const { return m_folder; }
    QString file(const QString &name) const { return m_files.filePath(name); }

    ManualClock clock{at("2026-11-21T06:30:00Z")};
    std::unique_ptr<Engine> engine;
    std::unique_ptr<LiveDesk> desk;

private:
    TempStore m_store; // first: the folder may be its own
    QString m_folder;
    QTemporaryDir m_files;
};

/// A handful of chat models of three providers with prices, limits and capabilities.
inline std::vector<Model> fewModels()
{
    struct Row
    {
        const char *id;
        const char *input;
        const char *output;
        qint64 context;
        std::initializer_list<Capability> can;
    };
    const std::initializer_list<Row> rows{
        {"openai/nova-mini", "0.25", "2", 400'000, {Capability::Vision, Capability::Tools, Capability::Caching}},
        {"openai/nova-pro", "2.5", "10", 128'000, {Capability::Vision, Capability::Tools}},
        {"openai/nova-embed", "0.02", nullptr, 8'191, {Capability::Embeddings}},
        {"anthropic/haiku-x", "1", "5", 200'000, {Capability::Vision, Capability::Tools, Capability::Pdf}},
        {"anthropic/sonnet-x", "3", "15", 200'000, {Capability::Vision, Capability::Tools}},
        {"google/gem-flash", "0.3", "2.5", 1'048'576, {Capability::Vision, Capability::AudioIn}},
        {"openrouter/anthropic/haiku-x", "1.1", "5.5", 200'000, {Capability::Tools}},
        {"google/mystery", nullptr, nullptr, 0, {}},
    };
    std::vector<Model> models;
    for (const Row &row : rows) {
        Model model = exampleModel(QString::fromLatin1(row.id));
        if (row.input) {
            addPrice(model, QStringLiteral("input"), row.input);
        }
        if (row.output) {
            addPrice(model, QStringLiteral("output"), row.output);
        }
        if (row.context > 0) {
            model.facts.contextWindow = row.context;
        }
        for (const Capability capability : row.can) {
            model.facts.capabilities.set(capability, true);
        }
        models.push_back(model);
    }
    return models;
}

} // namespace aigo::test
