/**
 * What happened to a booked segment, as far as it is known. Instants are ISO 8601, zones IANA, countries ISO 3166. What is left out is not
 * known, and whatever it decides is then not said (docs/decisions/0024).
 */
export interface Disruption {
  readonly segment: DisruptedSegment;
  readonly happened: Happened;
  /** The country that licensed the airline which operates the flight. */
  readonly carrier?: string | undefined;
  /** When they were told. */
  readonly toldAt?: string | undefined;
  /** The way that the airline offers instead. */
  readonly rerouted?: 'none' | { readonly departsAt: string; readonly arrivesAt: string } | undefined;
  /** Whether the airline could not have avoided it. */
  readonly extraordinary?: boolean | undefined;
  /** Whether the segment is part of a package: the country where that was sold, and when the contract was ended, if it was. */
  readonly package?:
    | 'none'
    | { readonly soldIn?: string | undefined; readonly endedAt?: string | undefined }
    | undefined;
  /** How it was paid, and whose name the statement of the account shows. Debit cards are `other`. */
  readonly paid?: { readonly by: 'credit card' | 'other'; readonly to: 'airline' | 'agency' } | undefined;
  /** What they chose, if they have. */
  readonly chose?: 'refund' | 'rerouting' | undefined;
  /** When they asked for their money. */
  readonly askedAt?: string | undefined;
  /** Whether they wait at the airport or are on their trip. */
  readonly away?: boolean | undefined;
}

/** A segment as bookings keep it, with its length where that is known. */
export interface DisruptedSegment {
  readonly kind: string;
  readonly departsAt: string;
  readonly departsZone: string;
  readonly arrivesAt: string;
  readonly arrivesZone: string;
  /** Great-circle distance in kilometres, to the last destination of the booking. */
  readonly km?: number | undefined;
}

/** Minutes count from the times as they were booked. A bag is late from when people could leave the aeroplane. */
export type Happened =
  | { readonly what: 'cancelled' }
  | {
      readonly what: 'delayed';
      readonly departsLater?: number | undefined;
      readonly arrivesLater?: number | undefined;
    }
  | {
      readonly what: 'changed';
      readonly departsEarlier?: number | undefined;
      readonly arrivesLater?: number | undefined;
      readonly otherAirport?: boolean | undefined;
      readonly moreConnections?: boolean | undefined;
    }
  | { readonly what: 'bag late'; readonly minutes: number };
