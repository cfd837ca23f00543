import { Flex } from '@strapi/design-system';
import type { ClientDesk } from '../../../shared/contracts/client-desk';
import { type TextKey, useText, useValue } from '../services/use-text';
import { Fact } from './Reach';
import { useAge } from './use-age';

type Identity = ClientDesk['data']['identity'];

/** Who somebody is; what nobody has said takes no room. */
export const About = ({ identity }: { identity: Identity }) => {
  const t = useText();
  const value = useValue();
  const age = useAge();
  const facts: Array<[TextKey, string | null | undefined]> = [
    ['client.age.label', age(identity, true)],
    ['client.knownAs', identity.knownAs],
    ['client.formerNames', identity.formerNames],
    ['client.pronouns', identity.pronouns],
    ['client.gender', identity.gender && value(identity.gender)],
    ['client.region', identity.region?.name],
    ['client.language', identity.language],
    ['client.accessNeeds', identity.accessNeeds],
    ['client.types', identity.types.map(({ name }) => name).join(', ')],
    ['client.anonymousLabel', identity.anonymousLabel],
    ['client.notes', identity.notes],
  ];
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
      {facts.map(([label, fact]) =>
        fact ? (
          <Fact key={label} label={t(label)}>
            {fact}
          </Fact>
        ) : null
      )}
    </Flex>
  );
};
